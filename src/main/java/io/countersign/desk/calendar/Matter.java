package io.countersign.desk.calendar;

import io.countersign.accounts.AccountId;
import io.countersign.base.ClientId;
import io.countersign.base.MemberId;
import io.countersign.delegation.rules.Lane;
import io.countersign.posts.PostSummary;
import io.countersign.posts.Window;
import io.countersign.publishing.DeliverySummary;
import io.countersign.tasks.TaskSummary;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What stands in a calendar: a post that is being written, one that was signed and goes out, or work that is due. */
sealed interface Matter {

    ClientId client();

    @Nullable
    AccountId account();

    Lane lane();

    Instant at();

    Stage stage();

    /** The first words; empty where only pictures speak. */
    String words();

    /** The page inside the agency that tells more. */
    String page();

    Set<MemberId> people();

    /** A post whose time is chosen and that has no delivery yet. */
    record Written(PostSummary post) implements Matter {

        Window window() {
            return Objects.requireNonNull(post.window());
        }

        @Override
        public ClientId client() {
            return post.client();
        }

        @Override
        public AccountId account() {
            return post.account();
        }

        @Override
        public Lane lane() {
            return post.lane();
        }

        @Override
        public Instant at() {
            return window().earliest();
        }

        @Override
        public Stage stage() {
            return Stage.of(post.state());
        }

        @Override
        public String words() {
            return post.opening();
        }

        @Override
        public String page() {
            return "compose/" + post.id();
        }

        @Override
        public Set<MemberId> people() {
            return Set.of(post.author());
        }
    }

    /** A signed post on its way out, or out, or not. */
    record Sent(DeliverySummary delivery, PostSummary post) implements Matter {

        /** The time that was signed for. */
        Window window() {
            String zone = post.window() == null ? "UTC" : post.window().zone();
            return new Window(delivery.earliest(), delivery.latest(), zone);
        }

        @Override
        public ClientId client() {
            return delivery.client();
        }

        @Override
        public AccountId account() {
            return delivery.account();
        }

        @Override
        public Lane lane() {
            return post.lane();
        }

        @Override
        public Instant at() {
            return delivery.due();
        }

        @Override
        public Stage stage() {
            return Stage.of(delivery.state());
        }

        @Override
        public String words() {
            return post.opening();
        }

        @Override
        public String page() {
            return "compose/" + post.id();
        }

        @Override
        public Set<MemberId> people() {
            return Stream.concat(Stream.of(post.author()), Stream.ofNullable(delivery.byHand()))
                    .collect(Collectors.toSet());
        }
    }

    /** Work that is due. */
    record Due(TaskSummary task) implements Matter {

        @Override
        public ClientId client() {
            return task.client();
        }

        @Override
        public @Nullable AccountId account() {
            return task.account();
        }

        @Override
        public Lane lane() {
            return task.lane();
        }

        @Override
        public Instant at() {
            return Objects.requireNonNull(task.due());
        }

        @Override
        public Stage stage() {
            return Stage.of(task.state());
        }

        @Override
        public String words() {
            return task.title();
        }

        @Override
        public String page() {
            return "tasks/" + task.id();
        }

        @Override
        public Set<MemberId> people() {
            return task.assignee() == null ? Set.of() : Set.of(task.assignee());
        }
    }
}
