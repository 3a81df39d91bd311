package io.countersign.signoffs;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.accounts.AccountKeeping;
import io.countersign.agencies.ClientKind;
import io.countersign.agencies.Clientele;
import io.countersign.agencies.HouseKeeping;
import io.countersign.agencies.HouseRules;
import io.countersign.archives.Archiving;
import io.countersign.archives.Bringing;
import io.countersign.archives.BroughtHistory;
import io.countersign.base.Actor;
import io.countersign.base.ClientId;
import io.countersign.base.Refused;
import io.countersign.base.Role;
import io.countersign.posts.DraftView;
import io.countersign.posts.OwnPosts;
import io.countersign.posts.PostState;
import io.countersign.posts.RevisionId;
import io.countersign.testing.DatabaseTest;
import io.countersign.testing.TestWorld;
import io.countersign.testing.TestWorld.Somebody;
import io.countersign.testing.TestWorld.World;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An owner brings the archive of one agency into another: whole or not at all, and nothing in it sends anything. */
@DatabaseTest
@Import(SigningDesk.class)
class BringingTests {

    private final SigningDesk desk;
    private final Archiving archiving;
    private final Bringing bringing;
    private final BroughtHistory history;
    private final HouseKeeping houses;
    private final AccountKeeping accounts;
    private final OwnPosts own;
    private final Gate gate;
    private final JdbcClient database;
    private final Clock clock;
    private final World before;
    private final World world;
    private final ClientId client;
    private final Somebody owner;

    @TempDir
    private Path folder;

    BringingTests(
            SigningDesk desk,
            Archiving archiving,
            Bringing bringing,
            BroughtHistory history,
            HouseKeeping houses,
            AccountKeeping accounts,
            OwnPosts own,
            Gate gate,
            Clientele clientele,
            JdbcClient database,
            Clock clock,
            TestWorld.Builder worlds) {
        this.desk = desk;
        this.archiving = archiving;
        this.bringing = bringing;
        this.history = history;
        this.houses = houses;
        this.accounts = accounts;
        this.own = own;
        this.gate = gate;
        this.database = database;
        this.clock = clock;
        this.before = worlds.world();
        this.world = worlds.world();
        this.client =
                clientele.add(world.manager().actor(), "Crumb & Co.", ClientKind.COMPANY, ZoneId.of("Europe/Lisbon"));
        this.owner = worlds.clientPerson(world.manager(), client, "Mira Crumb", Role.OWNER);
    }

    /** One post that went out, one that was only signed, one draft, a house sheet. */
    private Path archive() throws IOException {
        RevisionId out = desk.askedOnCorporate(before, "Fresh bread.");
        RevisionId signed = desk.askedOnCorporate(before, "Rolls, too.");
        desk.sign(before.crumbOwner().actor(), out);
        desk.sign(before.crumbOwner().actor(), signed);
        desk.draft(before, before.crumb(), before.corporate(), "A draft of rolls.");
        houses.write(before.va().actor(), before.crumb(), 0, new HouseRules("Warm.", "hustle", "", "", ""));
        wentOut(out);
        return written("archive.zip", before);
    }

    /** Waits until it is planned, then says that the network took it. */
    private void wentOut(RevisionId revision) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> database.sql("update delivery set state = 'PUBLISHED', remote_id = '1',"
                                        + " permalink = 'https://x.com/crumbandco/status/1' where revision_id = ?")
                                .param(SigningDesk.bytes(revision))
                                .update()
                        == 1);
    }

    private Path written(String name, World of) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        archiving.write(of.crumbOwner().actor(), of.crumb(), out);
        return Files.write(folder.resolve(name), out.toByteArray());
    }

    private String refused(Actor actor, Path file, Proof proof) {
        try {
            bringing.bring(actor, client, file, proof);
            return "";
        } catch (Refused refused) {
            return refused.refusal().rule();
        }
    }

    @Test
    void historyIsReadAndDraftsAreDraftsAgain() throws IOException {
        bringing.bring(owner.actor(), client, archive(), SigningDesk.RIGHT);
        for (Actor reader : new Actor[] {owner.actor(), world.manager().actor()}) {
            assertThat(history.of(reader, client)).singleElement().satisfies(brought -> {
                assertThat(brought.from()).isEqualTo(before.agency().name());
                assertThat(brought.posts()).singleElement().satisfies(past -> {
                    assertThat(past.text()).isEqualTo("Fresh bread.");
                    assertThat(past.signatures()).isEqualTo(1);
                    assertThat(past.address()).isEqualTo("https://x.com/crumbandco/status/1");
                });
            });
        }
        assertThat(own.unfinished(owner.actor()))
                .extracting(DraftView::text)
                .containsExactlyInAnyOrder("Rolls, too.", "A draft of rolls.");
        assertThat(own.unfinished(owner.actor())).allSatisfy(draft -> {
            assertThat(draft.state()).isEqualTo(PostState.DRAFT);
            assertThat(draft.media())
                    .singleElement()
                    .satisfies(item -> assertThat(item.altText()).isEqualTo("A pier at dawn"));
        });
        assertThat(houses.current(owner.actor(), client).rules().sound()).isEqualTo("Warm.");
        assertThat(accounts.of(owner.actor(), client)).singleElement().satisfies(account -> {
            assertThat(account.handle()).isEqualTo("crumbandco");
            assertThat(account.owner()).isEqualTo(owner.member());
            assertThat(account.connected()).isFalse();
        });
    }

    @Test
    void onlyTheOwnerBringsItWithAFreshProofAndOnce() throws IOException {
        Path archive = archive();
        assertThat(refused(world.manager().actor(), archive, SigningDesk.RIGHT)).isEqualTo("archives.owner");
        assertThat(refused(owner.actor(), archive, SigningDesk.WRONG)).isEqualTo("signoffs.wrong-password");
        assertThat(refused(owner.actor(), archive, SigningDesk.RIGHT)).isEmpty();
        assertThat(refused(owner.actor(), archive, SigningDesk.RIGHT)).isEqualTo("archives.twice");
    }

    @Test
    void whatIsNoWholeArchiveIsRefusedAndNothingIsTaken() throws IOException {
        byte[] whole = Files.readAllBytes(archive());
        byte[] changed = whole.clone();
        changed[whole.length / 2] ^= 1;
        String text = new String(whole, StandardCharsets.ISO_8859_1);
        assertThat(refused(owner.actor(), file("changed", changed), SigningDesk.RIGHT))
                .isEqualTo("archives.no-archive");
        assertThat(refused(
                        owner.actor(), file("text", "No archive.".getBytes(StandardCharsets.UTF_8)), SigningDesk.RIGHT))
                .isEqualTo("archives.no-archive");
        assertThat(refused(
                        owner.actor(),
                        file("slip", zip("../../etc/passwd", ZipEntry.STORED, new byte[10])),
                        SigningDesk.RIGHT))
                .isEqualTo("archives.no-archive");
        assertThat(refused(
                        owner.actor(),
                        file("bomb", zip("media/bomb.png", ZipEntry.DEFLATED, new byte[50 << 20])),
                        SigningDesk.RIGHT))
                .isEqualTo("archives.no-archive");
        assertThat(refused(
                        owner.actor(),
                        file("twice", (text + text).getBytes(StandardCharsets.ISO_8859_1)),
                        SigningDesk.RIGHT))
                .isEqualTo("archives.no-archive");
        assertThat(refused(
                        owner.actor(),
                        file(
                                "newer",
                                zip(
                                        "index.json",
                                        ZipEntry.STORED,
                                        "{\"version\":\"archive/v2\"}".getBytes(StandardCharsets.UTF_8))),
                        SigningDesk.RIGHT))
                .isEqualTo("archives.version");
        assertThat(history.of(owner.actor(), client)).isEmpty();
        assertThat(own.unfinished(owner.actor())).isEmpty();
        assertThat(accounts.of(owner.actor(), client)).isEmpty();
    }

    /** The picture of the draft cannot be kept, when half of the archive is laid down already. */
    @Test
    void whatCannotBeTakenWholeLeavesNothingBehind() throws IOException {
        desk.draft(before, before.crumb(), before.corporate(), "A draft of rolls.");
        database.sql(
                        "update media set content = 'no picture', sha256 = unhex(sha2('no picture', 256)) where agency_id = ?")
                .param(SigningDesk.bytes(before.agency().id()))
                .update();
        assertThat(refused(owner.actor(), written("broken.zip", before), SigningDesk.RIGHT))
                .isEqualTo("posts.picture-none");
        assertThat(history.of(owner.actor(), client)).isEmpty();
        assertThat(own.unfinished(owner.actor())).isEmpty();
        assertThat(accounts.of(owner.actor(), client)).isEmpty();
    }

    @Test
    void aForeignProofOpensNoGate() throws IOException {
        Path archive = archive();
        bringing.bring(owner.actor(), client, archive, SigningDesk.RIGHT);
        long signatures = database.sql("select count(*) from sign_off where agency_id = ?")
                .param(SigningDesk.bytes(world.agency().id()))
                .query(Long.class)
                .single();
        assertThat(signatures).isZero();
        RevisionId asked = desk.askedOnCorporate(world, "Fresh bread.");
        database.sql("""
                        insert into sign_off (agency_id, id, client_id, post_id, revision_id, account_id, signer_member_id,
                          kind, evidence, root, seal, signed_at, version)
                        select r.agency_id, ?, r.client_id, r.post_id, r.id, r.account_id, ?, f.kind, f.evidence, f.root,
                          f.seal, f.signed_at, 0
                        from revision r, sign_off f where r.id = ? and f.agency_id = ? limit 1""")
                .params(
                        SigningDesk.bytes(RevisionId.random()),
                        SigningDesk.bytes(world.crumbOwner().member()),
                        SigningDesk.bytes(asked),
                        SigningDesk.bytes(before.agency().id()))
                .update();
        database.sql("update post set state = 'SIGNED' where current_revision_id = ?")
                .param(SigningDesk.bytes(asked))
                .update();
        Actor job = Actor.system(world.agency().id(), "test");
        String rule = "";
        try {
            gate.open(job, asked, 0, clock.instant().plusSeconds(60));
        } catch (GateClosed closed) {
            rule = closed.refusal().rule();
        }
        assertThat(rule).isEqualTo("signoffs.gate.tampered");
    }

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name + ".zip"), bytes);
    }

    private static byte[] zip(String path, int method, byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            CRC32 sum = new CRC32();
            sum.update(bytes);
            ZipEntry entry = new ZipEntry(path);
            entry.setMethod(method);
            entry.setSize(bytes.length);
            entry.setCrc(sum.getValue());
            entry.setTimeLocal(LocalDateTime.of(2000, 1, 1, 0, 0));
            zip.putNextEntry(entry);
            zip.write(bytes);
            zip.closeEntry();
        }
        return out.toByteArray();
    }
}
