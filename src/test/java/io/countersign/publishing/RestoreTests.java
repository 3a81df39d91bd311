package io.countersign.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.publishing.SigningDesk.Signed;
import io.countersign.publishing.SigningDesk.Stage;
import io.countersign.sandbox.x.SandboxX;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

@SandboxTest
class RestoreTests {

    private static final int POSTS = 50;

    @TempDir
    private Path folder;

    private final SigningDesk desk;
    private final SandboxX x;
    private final AfterRestore afterRestore;
    private final Publisher publisher;
    private final Sweeping sweeping;
    private final Reconciliation reconciliation;
    private final Deliveries deliveries;
    private final DataSource source;
    private final JdbcClient database;
    private final Clock clock;

    RestoreTests(
            SigningDesk desk,
            SandboxX x,
            AfterRestore afterRestore,
            Publisher publisher,
            Sweeping sweeping,
            Reconciliation reconciliation,
            Deliveries deliveries,
            DataSource source,
            JdbcClient database,
            Clock clock) {
        this.desk = desk;
        this.x = x;
        this.afterRestore = afterRestore;
        this.publisher = publisher;
        this.sweeping = sweeping;
        this.reconciliation = reconciliation;
        this.deliveries = deliveries;
        this.source = source;
        this.database = database;
        this.clock = clock;
    }

    private PublishingLoop node(String file) {
        Heartbeat heartbeat = new Heartbeat(database, clock, file, "");
        return new PublishingLoop(heartbeat, afterRestore, publisher, sweeping, reconciliation);
    }

    private PublishingLoop startNode() {
        PublishingLoop node = node(folder.resolve("heartbeat").toString());
        node.once();
        return node;
    }

    @BeforeEach
    void forgetRestores() {
        database.sql("update installation set restored_at = null").update();
    }

    private long in(List<Signed> posts, DeliveryState state) {
        return posts.stream()
                .flatMap(post -> deliveries.of(post.stage().va(), post.post()).stream())
                .filter(one -> one.state() == state)
                .count();
    }

    private void publishesAll(PublishingLoop node, List<Signed> posts) {
        for (int beat = 0; beat < POSTS && in(posts, DeliveryState.PUBLISHED) < posts.size(); beat++) {
            node.once();
        }
        assertThat(in(posts, DeliveryState.PUBLISHED)).isEqualTo(posts.size());
    }

    private boolean isMarked() {
        return database.sql("select count(*) from installation where restored_at is not null")
                        .query(Long.class)
                        .single()
                == 1;
    }

    @Test
    void postsNothingTwiceAndFindsEverythingThatWentOutSinceTheBackup() throws SQLException {
        Stage stage = desk.connected();
        List<Signed> posts = IntStream.rangeClosed(1, POSTS)
                .mapToObj(number -> desk.signed(stage, "Place number " + number + " of the workshop is taken"))
                .toList();
        Backup backup = Backup.of(database);
        publishesAll(startNode(), posts);
        assertThat(x.postsReceived(stage.onX())).isEqualTo(POSTS);

        backup.restore(source);
        assertThat(in(posts, DeliveryState.SCHEDULED)).isEqualTo(POSTS);
        publishesAll(startNode(), posts);

        assertThat(x.postsReceived(stage.onX())).isEqualTo(POSTS);
        assertThat(isMarked()).isFalse();
    }

    @Test
    void leavesToAPersonWhatItDoesNotFind() {
        Signed post = desk.signed("Nothing of this is on the account yet");
        database.sql("update installation set restored_at = utc_timestamp(6)").update();

        startNode();
        publisher.run();

        assertThat(in(List.of(post), DeliveryState.UNKNOWN)).isEqualTo(1);
        assertThat(x.postsReceived(post.stage().onX())).isZero();
    }

    @Test
    void sendsWhatIsDueWhereNothingWasRestored() {
        Signed before = desk.signed("Out before the node stops");
        startNode();
        Signed after = desk.signed("Out after the node started again");
        startNode();

        assertThat(in(List.of(before, after), DeliveryState.PUBLISHED)).isEqualTo(2);
        assertThat(isMarked()).isFalse();
    }

    @Test
    void sendsNothingWhileItCannotLookIntoARestore() {
        Signed post = desk.signed("Not before the restore is looked into");
        database.sql("alter table installation rename to installation_away").update();
        try {
            startNode();
        } finally {
            database.sql("alter table installation_away rename to installation").update();
        }
        assertThat(in(List.of(post), DeliveryState.SCHEDULED)).isEqualTo(1);
    }

    @Test
    void takesAnotherInstallationForWhatItIs() throws Exception {
        Files.writeString(folder.resolve("heartbeat"), "8a1b6f70-0000-0000-0000-000000000000 99999\n");
        startNode();
        assertThat(isMarked()).isFalse();
        assertThat(Files.readString(folder.resolve("heartbeat"))).doesNotContain("99999");
    }

    @Test
    void worksWithoutAFileItMayWrite() throws Exception {
        Signed post = desk.signed("Sent though the node remembers nothing");
        Files.createDirectory(folder.resolve("heartbeat"));
        startNode();
        assertThat(in(List.of(post), DeliveryState.PUBLISHED)).isEqualTo(1);
    }
}
