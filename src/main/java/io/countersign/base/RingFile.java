package io.countersign.base;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Set;

/** The file that holds the key ring: read whole and replaced whole, so that a power cut leaves the old one or the new. */
record RingFile(Path path) {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    Keyset read() throws GeneralSecurityException {
        try {
            return Keyset.ofJson(Files.readString(path));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Makes the file, for its owner's eyes only; fails where there is one. */
    void create(Keyset keys) throws GeneralSecurityException, IOException {
        Files.createDirectories(path.toAbsolutePath().getParent());
        Files.createFile(path, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        write(path, keys);
    }

    /** Puts other keys in the file's place, with the same owner and the same rights. */
    void replace(Keyset keys) {
        try {
            Path file = path.toRealPath();
            Path draft = file.resolveSibling(file.getFileName() + ".new");
            Files.deleteIfExists(draft);
            Files.createFile(draft, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
            write(draft, keys);
            copyRights(file, draft);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            try (FileChannel folder = FileChannel.open(file.getParent(), StandardOpenOption.READ)) {
                folder.force(true);
            }
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException("the new key ring cannot be written", unusable);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void write(Path file, Keyset keys) throws GeneralSecurityException, IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(keys.json().getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    private static void copyRights(Path from, Path to) throws IOException {
        PosixFileAttributes rights = Files.readAttributes(from, PosixFileAttributes.class);
        PosixFileAttributeView view = Files.getFileAttributeView(to, PosixFileAttributeView.class);
        PosixFileAttributes now = view.readAttributes();
        if (!now.owner().equals(rights.owner())) {
            view.setOwner(rights.owner());
        }
        if (!now.group().equals(rights.group())) {
            view.setGroup(rights.group());
        }
        view.setPermissions(rights.permissions());
    }
}
