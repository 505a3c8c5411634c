package dev.rapport.local.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** Keeps what one component says in this run of the stack, at most twice {@code limit} bytes of it: the current file and the one before. */
final class LogFile {
    private static final long USUAL_LIMIT = 10_000_000;

    private final Path current;
    private final long limit;

    LogFile(Path directory, String component) {
        this(directory, component, USUAL_LIMIT);
    }

    LogFile(Path directory, String component, long limit) {
        this.current = directory.resolve(component + ".log");
        this.limit = limit;
    }

    /** Copies until the speaker falls silent for good. */
    void record(InputStream speaker) throws IOException {
        byte[] chunk = new byte[8192];
        int length = speaker.read(chunk);
        while (length >= 0) {
            try (OutputStream file = open()) {
                long written = Files.size(current);
                while (length >= 0 && written < limit) {
                    file.write(chunk, 0, length);
                    written += length;
                    length = speaker.read(chunk);
                }
            }
        }
    }

    private OutputStream open() throws IOException {
        if (Files.exists(current) && Files.size(current) >= limit) {
            beginAnew();
        }
        return Files.newOutputStream(current, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** Puts aside what is there as the file before. */
    void beginAnew() throws IOException {
        if (Files.exists(current)) {
            Files.move(
                    current, current.resolveSibling(current.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    List<String> last(int lines) {
        try {
            List<String> all = new String(Files.readAllBytes(current), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return all.subList(Math.max(0, all.size() - lines), all.size());
        } catch (IOException nothingSaidYet) {
            return List.of();
        }
    }
}
