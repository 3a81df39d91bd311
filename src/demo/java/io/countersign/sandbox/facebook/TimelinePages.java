package io.countersign.sandbox.facebook;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The Pages as people see them, and where people are invented who write below posts. */
@Controller("sandboxFacebookTimelinePages")
@RequestMapping("/sandbox/facebook")
class TimelinePages {

    private final SandboxFacebook network;
    private final Posts posts;
    private final Photos photos;

    TimelinePages(SandboxFacebook network, Posts posts, Photos photos) {
        this.network = network;
        this.posts = posts;
        this.photos = photos;
    }

    @GetMapping
    ModelAndView pages() {
        return new ModelAndView("sandbox/facebook/pages", "pages", network.pages());
    }

    @PostMapping("/pages")
    String open(@RequestParam String handle, @RequestParam String name) {
        String bare = handle.strip();
        if (!bare.isEmpty() && network.find(bare).isPresent()) {
            return "redirect:/sandbox/facebook?problem=sandbox.facebook.pages.taken";
        }
        try {
            return "redirect:"
                    + network.create(bare.isEmpty() ? null : bare, name.strip()).path();
        } catch (IllegalArgumentException unfit) {
            return "redirect:/sandbox/facebook?problem=sandbox.facebook.pages.unfit";
        }
    }

    @GetMapping("/{page:[A-Za-z0-9.]{5,50}}")
    ModelAndView timeline(@PathVariable("page") String given) {
        FacebookPage page = network.find(given).orElseThrow(TimelinePages::nothing);
        return new ModelAndView(
                "sandbox/facebook/timeline",
                Map.of(
                        "page", page,
                        "initial", PostView.initial(page),
                        "posts",
                                network.posts(page).stream()
                                        .map(post -> view(page, post))
                                        .toList()));
    }

    @GetMapping("/{page:[0-9]+}/posts/{id:[0-9]+}")
    ModelAndView post(@PathVariable String page, @PathVariable long id) {
        return new ModelAndView("sandbox/facebook/post", "post", view(page, id));
    }

    @PostMapping("/{page:[0-9]+}/posts/{id:[0-9]+}/comments")
    String comment(
            @PathVariable String page, @PathVariable long id, @RequestParam String person, @RequestParam String text) {
        PostView view = view(page, id);
        if (person.isBlank() || text.isBlank() || person.length() > 75) {
            return "redirect:" + view.path() + "?problem=sandbox.facebook.comment.empty";
        }
        network.comment(view.post(), person.strip(), text);
        return "redirect:" + view.path();
    }

    @GetMapping("/media/{id:[0-9]+}")
    ResponseEntity<byte[]> photo(@PathVariable long id) {
        return photos.find(id)
                .map(photo -> ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType(photo.type()))
                        .body(photo.content()))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private PostView view(String page, long id) {
        FacebookPage owner = network.find(page).orElseThrow(TimelinePages::nothing);
        return posts.find(id)
                .filter(post -> post.page() == owner.id())
                .map(post -> view(owner, post))
                .orElseThrow(TimelinePages::nothing);
    }

    private PostView view(FacebookPage page, FacebookPost post) {
        return new PostView(page, post, network.photos(post), network.comments(post));
    }

    private static ResponseStatusException nothing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
