package dev.rapport.local.installation;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Writes what nobody but its owner may read, and never half of it. */
public final class PrivateFile {
    private PrivateFile() {}

    public static void write(Path file, String text) {
        try {
            Path draft = Files.createTempFile(
                    file.getParent(),
                    file.getFileName().toString(),
                    ".draft",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(draft, text);
            Files.move(draft, file, ATOMIC_MOVE);
        } catch (IOException e) {
            throw new StackException(file + " cannot be written", e);
        }
    }
}
