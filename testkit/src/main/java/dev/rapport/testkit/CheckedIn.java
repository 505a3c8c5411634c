package dev.rapport.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
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

    /** Compares with a JSON file below docs/, whatever its layout. */
    public static void verifyJson(String file, byte[] generated) {
        try {
            verify(file, JSON.writeValueAsString(JSON.readTree(generated)) + "\n");
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("what should be checked in as " + file + " is no JSON", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Compares with a text file below docs/. */
    public static void verify(String file, String generated) {
        Path path = docs().resolve(file);
        try {
            if (Boolean.getBoolean("golden.update")) {
                Files.createDirectories(path.getParent());
                Files.writeString(path, generated);
            }
            String found = Files.exists(path) ? Files.readString(path) : "";
            assertEquals(
                    found,
                    generated,
                    "docs/" + file + " is not what the code says; write it anew with -Dgolden.update=true");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The product's docs folder, above whichever module the test runs in. */
    private static Path docs() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("mvnw"))) {
                return folder.resolve("docs");
            }
        }
        throw new IllegalStateException("no folder above this one has the build's mvnw");
    }
}
