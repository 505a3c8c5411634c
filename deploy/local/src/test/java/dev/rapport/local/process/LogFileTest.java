package dev.rapport.local.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {
    private static final int LIMIT = 20;

    @TempDir
    Path directory;

    @Test
    void keepsWhatWasSaidBeforeARestart() throws IOException {
        say("first\n");
        say("second\n");
        assertEquals(List.of("first", "second"), log().last(10));
        assertFalse(Files.exists(directory.resolve("app.log.1")));
    }

    @Test
    void beginsAnewWhenFullAndKeepsTheOneBefore() throws IOException {
        say("a line of twenty-one\n");
        say("next\n");
        assertEquals(List.of("next"), log().last(10));
        assertEquals("a line of twenty-one\n", Files.readString(directory.resolve("app.log.1")));
    }

    @Test
    void putsAsideWhatAnEarlierRunSaid() throws IOException {
        say("earlier\n");
        log().beginAnew();
        say("now\n");
        assertEquals(List.of("now"), log().last(10));
        assertEquals("earlier\n", Files.readString(directory.resolve("app.log.1")));
    }

    @Test
    void showsTheLastLinesOnly() throws IOException {
        say("1\n2\n3\n");
        assertEquals(List.of("2", "3"), log().last(2));
    }

    @Test
    void showsNothingOfAComponentThatHasSaidNothing() {
        assertEquals(List.of(), log().last(2));
    }

    private void say(String text) throws IOException {
        log().record(new ByteArrayInputStream(text.getBytes(UTF_8)));
    }

    private LogFile log() {
        return new LogFile(directory, "app", LIMIT);
    }
}
