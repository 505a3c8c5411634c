package dev.rapport.local.demo.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

    @Test
    void tellsRateAndTimeLeftFromWhatThisRunHasDone() {
        Progress progress = progress(false);
        progress.begin(1000, 400);
        for (int i = 0; i < 100; i++) {
            progress.oneMore();
        }
        assertEquals(
                "[###############---------------]  50 %  500 of 1,000 contacts  10/s  0:50 left ",
                progress.line(Duration.ofSeconds(10)));
    }

    @Test
    void writesALineForEachTenthAndNoControlCharacterWhereNobodyWatches() {
        Progress progress = progress(false);
        progress.begin(100, 0);
        for (int i = 0; i < 100; i++) {
            progress.oneMore();
        }
        assertEquals(10, text().lines().count());
        assertEquals(false, text().contains("\r"));
    }

    @Test
    void drawsOverItselfOnATerminal() {
        Progress progress = progress(true);
        progress.begin(2, 0);
        progress.oneMore();
        progress.oneMore();
        assertEquals(2, text().chars().filter(character -> character == '\r').count());
        assertEquals(1, text().chars().filter(character -> character == '\n').count());
    }

    private Progress progress(boolean terminal) {
        return new Progress(new PrintStream(shown, true, StandardCharsets.UTF_8), terminal, "contacts");
    }

    private String text() {
        return shown.toString(StandardCharsets.UTF_8);
    }
}
