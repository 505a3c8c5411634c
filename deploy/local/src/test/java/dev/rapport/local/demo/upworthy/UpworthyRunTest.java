package dev.rapport.local.demo.upworthy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rapport.local.FreePorts;
import dev.rapport.local.LocalStack;
import dev.rapport.local.demo.gateway.Gateway;
import dev.rapport.local.demo.load.Progress;
import dev.rapport.local.installation.Installation;
import dev.rapport.local.seed.Seed;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** A hundred of the archive's tests through the public API of a whole stack, once and once more. */
@Tag("system")
class UpworthyRunTest {
    private static final Path CHECKOUT = Path.of("../..");
    private static final int SOME = 100;

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

    @Test
    void saysOfRealTestsWhatTheFileSays(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path home) throws Exception {
        Installation installation = new Installation(CHECKOUT, home);
        try (LocalStack stack = LocalStack.start(installation, FreePorts.find());
                Gateway gateway = new Gateway(stack.baseUrl(), Seed.read(installation), "main")) {
            assertTrue(run(gateway, SOME - 1), this::text);
            assertTrue(run(gateway, SOME), this::text);
            String first = text();
            assertTrue(first.contains("99 of 100 tests are there already."), first);
            assertTrue(run(gateway, 1), this::text);
            assertEquals(
                    SOME,
                    gateway.as("sales")
                            .query("SELECT COUNT() FROM Hypothesis WHERE ExternalId LIKE 'upworthy-%'")
                            .path("totalSize")
                            .asInt());
        }
    }

    private boolean run(Gateway gateway, int limit) throws InterruptedException {
        PrintStream out = new PrintStream(shown, true, StandardCharsets.UTF_8);
        return new UpworthyRun(gateway, out).run(limit, new Progress(out, false, "tests"));
    }

    private String text() {
        return shown.toString(StandardCharsets.UTF_8);
    }
}
