package io.countersign.signoffs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MerkleTreeTests {

    /** The inputs of the reference test vectors of Certificate Transparency. */
    private static final List<byte[]> INPUTS = Stream.of(
                    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
            .map(HexFormat.of()::parseHex)
            .toList();

    @ParameterizedTest
    @CsvSource({
        "0, e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "4, d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "5, 4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "6, 76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "7, ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
    })
    void hasTheRootsOfTheReferenceVectors(int size, String root) {
        assertThat(Sha256.hex(new MerkleTree(INPUTS.subList(0, size)).root())).isEqualTo(root);
    }

    @Test
    void provesEachLeafOfEveryTreeUpToSixtyFour() {
        for (int size = 1; size <= 64; size++) {
            List<byte[]> leaves = leaves(size);
            MerkleTree tree = new MerkleTree(leaves);
            for (int index = 0; index < size; index++) {
                assertThat(MerkleTree.includes(tree.root(), leaves.get(index), index, size, tree.path(index)))
                        .as("%s of %s", index, size)
                        .isTrue();
            }
        }
    }

    @Test
    void provesNothingElse() {
        for (int size = 1; size <= 64; size++) {
            List<byte[]> leaves = leaves(size);
            MerkleTree tree = new MerkleTree(leaves);
            for (int index = 0; index < size; index++) {
                byte[] leaf = leaves.get(index);
                List<byte[]> path = tree.path(index);
                assertThat(MerkleTree.includes(tree.root(), new byte[] {9}, index, size, path))
                        .isFalse();
                assertThat(MerkleTree.includes(tree.root(), leaf, index, size, changed(path)))
                        .isFalse();
                assertThat(MerkleTree.includes(tree.root(), leaf, index + 1, size, path))
                        .isFalse();
                assertThat(MerkleTree.includes(changed(List.of(tree.root())).getFirst(), leaf, index, size, path))
                        .isFalse();
            }
        }
    }

    private static List<byte[]> leaves(int size) {
        return IntStream.range(0, size)
                .mapToObj(number -> Sha256.of(new byte[] {(byte) number}))
                .toList();
    }

    private static List<byte[]> changed(List<byte[]> path) {
        List<byte[]> changed = new ArrayList<>(path);
        if (path.isEmpty()) {
            return List.of(new byte[32]);
        }
        byte[] last = path.getLast().clone();
        last[31] ^= 1;
        changed.set(path.size() - 1, last);
        return changed;
    }
}
