package io.countersign.signoffs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.base.MemberId;
import io.countersign.base.Way;
import io.countersign.identity.KeyChannel;
import io.countersign.posts.RevisionId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceTests {

    @Test
    void readsItsBytesBackUnchanged() {
        Evidence evidence = over("m".getBytes(StandardCharsets.UTF_8));
        assertThat(Evidence.parse(evidence.bytes())).isEqualTo(evidence);
    }

    @Test
    void refusesAnotherVersionAndAnotherForm() {
        String written = new String(over(new byte[1]).bytes(), StandardCharsets.UTF_8);
        for (String other : List.of(written.replace("evidence/v1", "evidence/v2"), written.replace(":", ": "))) {
            assertThatThrownBy(() -> Evidence.parse(other.getBytes(StandardCharsets.UTF_8)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void saysHowTheKeyCameOnlyWhereThatWasInDoubt() {
        Evidence plain = over("m".getBytes(StandardCharsets.UTF_8));
        assertThat(new String(plain.bytes(), StandardCharsets.UTF_8)).doesNotContain("keyCame");
        KeyCame came = new KeyCame(KeyChannel.COLLEAGUE, Instant.parse("2026-11-20T08:00:00Z"));
        Evidence shown = new Evidence(
                plain.version(),
                plain.kind(),
                plain.signer(),
                plain.revision(),
                plain.at(),
                plain.way(),
                plain.nonce(),
                plain.root(),
                plain.leaves(),
                plain.index(),
                plain.path(),
                plain.manifest(),
                plain.browser(),
                plain.key(),
                came);
        assertThat(new String(shown.bytes(), StandardCharsets.UTF_8))
                .contains("\"keyCame\":{\"at\":\"2026-11-20T08:00:00Z\",\"shownBy\":\"COLLEAGUE\"}");
        assertThat(Evidence.parse(shown.bytes())).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"browser\":null,", "\"index\":0,", "\"kind\":\"PASSWORD\",", "\"leaves\":1,", "\"path\":[],"})
    void refusesAMemberThatIsMissing(String member) {
        String written = new String(over("m".getBytes(StandardCharsets.UTF_8)).bytes(), StandardCharsets.UTF_8);
        assertThat(written).contains(member);
        assertThatThrownBy(() -> Evidence.parse(written.replace(member, "").getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void coversOnlyItsOwnManifestAtItsOwnPlace() {
        List<byte[]> manifests = List.of(new byte[] {1}, new byte[] {2}, new byte[] {3});
        MerkleTree tree = new MerkleTree(manifests.stream().map(Sha256::of).toList());
        Evidence second = evidence(Sha256.of(manifests.get(1)), tree, 3, 1);
        assertThat(second.covers(manifests.get(1))).isTrue();
        assertThat(second.covers(manifests.get(0))).isFalse();
        assertThat(evidence(Sha256.of(manifests.get(1)), tree, 3, 0).covers(manifests.get(1)))
                .isFalse();
        assertThat(evidence(Sha256.of(manifests.get(1)), tree, 2, 1).covers(manifests.get(1)))
                .isFalse();
    }

    static Evidence over(byte[] manifest) {
        byte[] hash = Sha256.of(manifest);
        return evidence(hash, new MerkleTree(List.of(hash)), 1, 0);
    }

    private static Evidence evidence(byte[] hash, MerkleTree tree, int leaves, int index) {
        return new Evidence(
                Evidence.VERSION,
                SignatureKind.PASSWORD,
                new MemberId(ManifestTests.id(5)),
                new RevisionId(ManifestTests.id(7)),
                Instant.parse("2026-11-24T08:00:00.123456Z"),
                Way.LINK,
                "00".repeat(32),
                Sha256.hex(tree.root()),
                leaves,
                index,
                tree.path(index).stream().map(Sha256::hex).toList(),
                Sha256.hex(hash),
                null,
                null,
                null);
    }
}
