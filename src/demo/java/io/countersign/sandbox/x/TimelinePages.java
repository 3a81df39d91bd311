package io.countersign.sandbox.x;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The emulated X to look at: its accounts, their timelines, single posts, and a way to let people answer. */
@Controller("sandboxXTimelinePages")
class TimelinePages {

    private final SandboxX network;
    private final Posts posts;
    private final Pictures pictures;

    TimelinePages(SandboxX network, Posts posts, Pictures pictures) {
        this.network = network;
        this.posts = posts;
        this.pictures = pictures;
    }

    @GetMapping({"/sandbox", "/sandbox/x"})
    ModelAndView accounts() {
        return new ModelAndView("sandbox/x/accounts", "accounts", network.accounts());
    }

    @PostMapping("/sandbox/x/accounts")
    String open(@RequestParam String handle, @RequestParam String name, RedirectAttributes said) {
        String bare = handle.strip().replaceFirst("^@", "");
        if (network.find(bare).isPresent()) {
            return complain(said, "sandbox.x.accounts.taken", "/sandbox/x");
        }
        try {
            return "redirect:" + network.create(bare, name.strip()).path();
        } catch (IllegalArgumentException refused) {
            return complain(said, "sandbox.x.accounts.unfit", "/sandbox/x");
        }
    }

    private static String complain(RedirectAttributes said, String key, String target) {
        said.addAttribute("problem", key);
        return "redirect:" + target;
    }

    /** The address an account has on the real network. */
    @GetMapping("/sandbox/x/{handle:\\w{1,15}}")
    String profile(@PathVariable String handle) {
        return "redirect:" + known(handle).path();
    }

    @GetMapping("/sandbox/x/@{handle}")
    ModelAndView timeline(@PathVariable String handle) {
        XAccount account = known(handle);
        return new ModelAndView(
                "sandbox/x/timeline",
                Map.of(
                        "account", account,
                        "initial", PostView.initial(account),
                        "posts", views(network.posts(account)),
                        "mentions", views(network.mentions(account)),
                        "received", network.postsReceived(account)));
    }

    @PostMapping("/sandbox/x/@{handle}/answers")
    String answer(
            @PathVariable String handle,
            @RequestParam String person,
            @RequestParam String text,
            @RequestParam(required = false) @Nullable Long replyTo,
            RedirectAttributes said) {
        XAccount account = known(handle);
        if (person.isBlank() || text.isBlank()) {
            return complain(said, "sandbox.x.answer.empty", account.path());
        }
        try {
            network.mention(account, person, text, replyTo);
        } catch (XProblem refused) {
            return complain(said, "sandbox.x.answer.refused", account.path());
        }
        return "redirect:" + account.path();
    }

    @GetMapping("/sandbox/x/{handle}/status/{id}")
    ModelAndView post(@PathVariable String handle, @PathVariable long id) {
        XPost post = posts.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return new ModelAndView("sandbox/x/post", "post", view(post));
    }

    @GetMapping("/sandbox/x/media/{id}")
    ResponseEntity<byte[]> picture(@PathVariable long id) {
        return pictures.find(id)
                .map(picture -> ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType(picture.type()))
                        .body(picture.content()))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @GetMapping(path = "/sandbox/sandbox.css", produces = "text/css")
    ResponseEntity<Resource> style() {
        return ResponseEntity.ok(new ClassPathResource("static/sandbox/sandbox.css"));
    }

    private XAccount known(String handle) {
        return network.find(handle).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private List<PostView> views(List<XPost> found) {
        return found.stream().map(this::view).toList();
    }

    private PostView view(XPost post) {
        XPost parent = Optional.ofNullable(post.replyTo()).flatMap(posts::find).orElse(null);
        return PostView.of(post, network.pictures(post), parent);
    }
}
