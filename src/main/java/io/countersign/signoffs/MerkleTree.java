package io.countersign.signoffs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The hash tree of RFC 6962: one root over several leaves, and for each leaf the short path that proves it is in. */
final class MerkleTree {

    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    private final List<byte[]> leaves;

    MerkleTree(List<byte[]> leaves) {
        this.leaves = leaves.stream().map(leaf -> Sha256.of(LEAF, leaf)).toList();
    }

    byte[] root() {
        return root(leaves);
    }

    /** The audit path of a leaf, from the leaf up. */
    List<byte[]> path(int index) {
        List<byte[]> path = new ArrayList<>();
        collect(leaves, index, path);
        return List.copyOf(path);
    }

    /** Whether the path leads from this leaf at this place in a tree of this size to the root (RFC 9162, 2.1.3.2). */
    static boolean includes(byte[] root, byte[] leaf, int index, int size, List<byte[]> path) {
        if (index < 0 || index >= size) {
            return false;
        }
        int place = index;
        int last = size - 1;
        byte[] hash = Sha256.of(LEAF, leaf);
        for (byte[] beside : path) {
            if (last == 0) {
                return false;
            }
            boolean right = (place & 1) == 1 || place == last;
            hash = right ? Sha256.of(NODE, beside, hash) : Sha256.of(NODE, hash, beside);
            int climbed = right && (place & 1) == 0 ? Integer.numberOfTrailingZeros(place) : 0;
            place >>= climbed + 1;
            last >>= climbed + 1;
        }
        return last == 0 && Arrays.equals(hash, root);
    }

    private static byte[] root(List<byte[]> hashes) {
        if (hashes.size() <= 1) {
            return hashes.isEmpty() ? Sha256.of() : hashes.getFirst();
        }
        int left = leftOf(hashes.size());
        return Sha256.of(NODE, root(hashes.subList(0, left)), root(hashes.subList(left, hashes.size())));
    }

    private static void collect(List<byte[]> hashes, int index, List<byte[]> path) {
        if (hashes.size() <= 1) {
            return;
        }
        int left = leftOf(hashes.size());
        List<byte[]> before = hashes.subList(0, left);
        List<byte[]> after = hashes.subList(left, hashes.size());
        if (index < left) {
            collect(before, index, path);
            path.add(root(after));
        } else {
            collect(after, index - left, path);
            path.add(root(before));
        }
    }

    private static int leftOf(int size) {
        return Integer.highestOneBit(size - 1);
    }
}
