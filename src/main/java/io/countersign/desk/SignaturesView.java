package io.countersign.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.countersign.base.ui.AgencyFrame;
import io.countersign.base.ui.Desk;
import io.countersign.base.ui.EmptyState;
import io.countersign.base.ui.PageHeader;
import io.countersign.posts.PostShelf;
import io.countersign.posts.PostSummary;
import io.countersign.posts.SentBack;
import io.countersign.posts.Window;
import io.countersign.posts.ui.Moments;
import io.countersign.signoffs.AwaitedSignature;
import io.countersign.signoffs.DroppedPost;
import io.countersign.signoffs.SignatureWatch;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/** For signature: what waits for one and how long it still may, what was sent back, what is not to be posted at all. */
@Route(value = "signatures", layout = AgencyFrame.class)
@PermitAll
class SignaturesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final SignatureWatch watch;
    private final PostShelf posts;
    private final PostPlaces places;
    private final SignerNames signers;
    private final Clock clock;

    SignaturesView(SignatureWatch watch, PostShelf posts, PostPlaces places, SignerNames signers, Clock clock) {
        this.watch = watch;
        this.posts = posts;
        this.places = places;
        this.signers = signers;
        this.clock = clock;
    }

    @Override
    public String getPageTitle() {
        return Desk.text("desk.signatures");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<AwaitedSignature> waiting = watch.waiting(Desk.actor()).stream()
                .sorted(Comparator.comparing(SignaturesView::ends))
                .toList();
        List<SentBack> returned = posts.sentBack(Desk.actor());
        List<DroppedPost> dropped = watch.dropped(Desk.actor());
        var known = places.of(shown(waiting, returned, dropped));
        var names = signers.of(waiting, returned, dropped);
        Div body = new Div();
        body.addClassName("body");
        section(
                body,
                "desk.sign.waiting",
                lines(waiting, AwaitedSignature::post, known, (one, at) -> line(one, at, names)));
        section(body, "desk.sign.returned", lines(returned, SentBack::post, known, (one, at) -> line(one, at, names)));
        section(body, "desk.sign.dropped", lines(dropped, DroppedPost::post, known, (one, at) -> line(one, at, names)));
        if (body.getComponentCount() == 0) {
            body.add(new EmptyState("pen", Desk.text("desk.sign.empty"), Desk.text("desk.sign.empty.next")));
        }
        removeAll();
        add(
                new PageHeader(getPageTitle()).remark(Desk.text("desk.sign.remark", waiting.size(), returned.size())),
                body);
    }

    private static <T> Stream<ListItem> lines(
            List<T> shown,
            Function<T, PostSummary> post,
            Function<PostSummary, Optional<PostPlaces.Place>> known,
            BiFunction<T, PostPlaces.Place, ListItem> line) {
        return shown.stream()
                .flatMap(one -> known.apply(post.apply(one)).stream().map(place -> line.apply(one, place)));
    }

    private static Instant ends(AwaitedSignature one) {
        Window window = one.post().window();
        return window == null ? Instant.MAX : window.latest();
    }

    private static List<PostSummary> shown(
            List<AwaitedSignature> waiting, List<SentBack> returned, List<DroppedPost> dropped) {
        return Stream.of(
                        waiting.stream().map(AwaitedSignature::post),
                        returned.stream().map(SentBack::post),
                        dropped.stream().map(DroppedPost::post))
                .flatMap(one -> one)
                .toList();
    }

    private ListItem line(AwaitedSignature one, PostPlaces.Place place, SignerNames.Names names) {
        String asked = Desk.text("desk.sign.asked", names.all(one.signers()), Moments.of(one.askedAt()));
        return new PostLine("pen", one.post(), place, PostLine.said(asked, ""), left(one.post()));
    }

    private static ListItem line(SentBack one, PostPlaces.Place place, SignerNames.Names names) {
        String who = Desk.text(
                "desk.sign.sent-back",
                names.one(one.returned().by()),
                Moments.of(one.returned().at()));
        Anchor anew = new Anchor(Desk.visit().path("compose/" + one.post().id()), Desk.text("desk.sign.anew"));
        anew.addClassName("link");
        return new PostLine(
                "back", one.post(), place, PostLine.said(who, one.returned().reason()), anew);
    }

    private static ListItem line(DroppedPost one, PostPlaces.Place place, SignerNames.Names names) {
        String who = Desk.text("desk.sign.never", names.one(one.by()), Moments.of(one.at()));
        return new PostLine("stop", one.post(), place, PostLine.said(who, one.reason()), new Span());
    }

    /** How long the signature still helps. */
    private Component left(PostSummary post) {
        Window window = post.window();
        Span left = new Span(window == null ? "" : Left.of(Duration.between(clock.instant(), window.latest())));
        left.addClassNames("small", "left");
        if (window != null && window.latest().isBefore(clock.instant().plus(Left.SHORT))) {
            left.addClassName("alarm");
        }
        return left;
    }

    private static void section(Div body, String heading, Stream<ListItem> lines) {
        UnorderedList list = new UnorderedList();
        list.addClassName("list");
        lines.forEach(list::add);
        if (list.getComponentCount() > 0) {
            Section section = new Section(new H2(Desk.text(heading)), list);
            section.addClassName("stack");
            body.add(section);
        }
    }
}
