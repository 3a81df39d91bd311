package io.countersign.posts.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.countersign.accounts.AccountKeeping;
import io.countersign.agencies.ClientSummary;
import io.countersign.agencies.Clientele;
import io.countersign.base.ui.AgencyFrame;
import io.countersign.base.ui.Desk;
import io.countersign.base.ui.PageHeader;
import io.countersign.delegation.ui.LaneBadge;
import io.countersign.posts.Composing;
import io.countersign.posts.DraftView;
import io.countersign.posts.PostId;
import io.countersign.posts.Variants;
import io.countersign.tasks.BriefId;
import io.countersign.tasks.BriefIntake;
import io.countersign.tasks.TaskDesk;
import io.countersign.tasks.TaskSummary;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writing a post: its words, pictures and window on the left, how people will see it on the right, then the asking. */
@Route(value = "compose/:post", layout = AgencyFrame.class)
@PermitAll
class ComposerView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Composing composing;
    private final Variants variants;
    private final Signers signers;
    private final TaskDesk tasks;
    private final BriefIntake intake;
    private final Clientele clientele;
    private final AccountKeeping accounts;
    private final Clock clock;
    private String title = "";

    ComposerView(
            Composing composing,
            Variants variants,
            Signers signers,
            TaskDesk tasks,
            BriefIntake intake,
            Clientele clientele,
            AccountKeeping accounts,
            Clock clock) {
        this.composing = composing;
        this.variants = variants;
        this.signers = signers;
        this.tasks = tasks;
        this.intake = intake;
        this.clientele = clientele;
        this.accounts = accounts;
        this.clock = clock;
        addClassName("composer");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(PostId.parse(event.getRouteParameters().get("post").orElse("")));
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void show(PostId id) {
        OpenPost post = new OpenPost(composing, id);
        TaskSummary task = tasks.get(Desk.actor(), post.draft().task());
        ClientSummary client = clientele.get(Desk.actor(), post.draft().client());
        Siblings siblings = new Siblings(composing, variants, accounts, id);
        Gallery gallery = new Gallery(composing, id);
        title = task.title();
        Section desk = new Section(
                new VariantBar(post, siblings, ComposerView::open),
                new Origins(post, signers, asked(task, post.draft())),
                new WritingPad(post, signers),
                new Pictures(post, gallery),
                new WindowCard(post, client.zone(), suggested(task)),
                new HandCard(post, composing),
                new Problems(post),
                new SignBar(post, signers, siblings));
        desk.addClassName("editor");
        desk.setAriaLabel(Desk.text("compose.editor"));
        Div columns = new Div(desk, new Preview(post, gallery));
        columns.addClassName("composing");
        removeAll();
        add(head(post, client), columns);
    }

    private static void open(PostId variant) {
        UI.getCurrentOrThrow().navigate(Desk.visit().slug() + "/compose/" + variant);
    }

    private PageHeader head(OpenPost post, ClientSummary client) {
        Span state = new Span();
        state.addClassName("chip");
        PageHeader header =
                new PageHeader(title).before(new LaneBadge(post.draft().lane())).with(state);
        post.watch(() -> {
            DraftView draft = post.draft();
            String saved = post.isSaved()
                    ? Desk.text("compose.saved", Moments.since(draft.savedAt(), clock.instant()))
                    : Desk.text("compose.unsaved");
            header.remark(client.name() + " · " + saved);
            state.setText(Desk.text("compose.state." + draft.state()));
        });
        return header;
    }

    /** The client's own words behind the task; requests are the staff's to read. */
    private Origins.@Nullable Asked asked(TaskSummary task, DraftView draft) {
        BriefId brief = task.brief();
        if (brief == null
                || !accounts.standing(Desk.actor(), draft.account().id()).staff()) {
            return null;
        }
        String text = intake.get(Desk.actor(), brief).brief().text();
        return new Origins.Asked(
                brief,
                task.stretches().stream()
                        .map(stretch -> stretch.of(text).strip())
                        .collect(Collectors.joining(" … ")));
    }

    private Instant suggested(TaskSummary task) {
        Instant nextHour = clock.instant().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(1));
        Instant due = task.due();
        return due != null && due.isAfter(nextHour) ? due : nextHour;
    }
}
