package io.countersign.archives;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The files of an archive as they were read, by their place; of pictures only the digest is kept. */
final class Contents {

    private static final byte[] ELSEWHERE = {};

    private final Map<String, byte[]> papers = new LinkedHashMap<>();
    private final Map<String, Papers.Listed> listed = new LinkedHashMap<>();

    private Contents() {}

    static Contents of(Path file) throws IOException {
        Contents contents = new Contents();
        Unpacking.read(file, contents::take);
        return contents;
    }

    private void take(String path, byte[] bytes) {
        listed.put(path, new Papers.Listed(path, Digest.of(bytes), bytes.length));
        papers.put(path, path.startsWith("media/") ? ELSEWHERE : bytes);
    }

    Optional<byte[]> paper(String path) {
        return Optional.ofNullable(papers.get(path));
    }

    boolean has(String path) {
        return papers.containsKey(path);
    }

    String sha256(String path) {
        Papers.Listed one = listed.get(path);
        return one == null ? "" : one.sha256();
    }

    /** The places of a folder, in order. */
    List<String> in(String folder) {
        return papers.keySet().stream()
                .filter(path -> path.startsWith(folder + "/"))
                .toList();
    }

    /** Every file but the list itself and its digest, as it was found. */
    List<Papers.Listed> files() {
        return listed.values().stream()
                .filter(one -> !one.path().equals(Packing.INDEX) && !one.path().equals(Packing.SEAL))
                .toList();
    }

    /** Reads a paper that must be there. */
    <T> T read(String path, Class<T> type) {
        return Json.read(paper(path).orElseThrow(() -> new IllegalArgumentException("no " + path)), type);
    }
}
