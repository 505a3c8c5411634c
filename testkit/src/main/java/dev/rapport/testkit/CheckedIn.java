package dev.rapport.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Documents that are generated from the code and checked in, so that they can be read without building. A drift fails;
 * {@code -Dgolden.update=true} writes them anew.
 */
public final class CheckedIn {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private CheckedIn() {}

    /** Compares with a JSON file below docs/, whatever its layout and the order of its properties. */
    public static void verifyJson(String file, byte[] generated) {
        try {
            JsonNode wanted = JSON.readTree(generated);
            JsonNode found = JSON.readTree(read(file, JSON.writeValueAsString(wanted) + "\n"));
            assertEquals(found, wanted, drift(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Compares with a text file below docs/. */
    public static void verify(String file, String generated) {
        try {
            assertEquals(read(file, generated), generated, drift(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is checked in, after writing it anew if that was asked for. */
    private static String read(String file, String generated) throws IOException {
        Path path = docs().resolve(file);
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(path.getParent());
            Files.writeString(path, generated);
        }
        return Files.exists(path) ? Files.readString(path) : "";
    }

    private static String drift(String file) {
        return "docs/" + file + " is not what the code says; write it anew with -Dgolden.update=true";
    }

    /** The product's docs folder, above whichever module the test runs in. */
    public static Path docs() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("mvnw"))) {
                return folder.resolve("docs");
            }
        }
        throw new IllegalStateException("no folder above this one has the build's mvnw");
    }
}
