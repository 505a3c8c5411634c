package dev.rapport.local.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rapport.local.installation.Installation;
import dev.rapport.local.installation.StackException;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorTest {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    /** Longer than the pause after which something dead is started again. */
    private static final Duration A_WHILE = Duration.ofSeconds(1);

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final StatusLines lines = new StatusLines(new PrintStream(said, true, StandardCharsets.UTF_8));
    private Installation installation;

    @BeforeEach
    void place(@TempDir Path directory) {
        installation = Installation.in(directory);
        installation.createDirectories();
    }

    @Test
    void bringsBackWhatWasKilledAndSaysSo() throws InterruptedException {
        try (Supervisor supervisor = supervisor()) {
            supervisor.start(List.of(new Sleeper(installation)));
            ProcessHandle first = sleeper();
            supervisor.kill("sleeper");
            supervisor.awaitReady("sleeper", LIMIT);
            assertNotEquals(first.pid(), sleeper().pid());
        }
        assertTrue(
                said.toString(StandardCharsets.UTF_8)
                        .contains("sleeper            died      exit code 137      starting again in 250 ms"),
                said.toString(StandardCharsets.UTF_8));
    }

    @Test
    void leavesDeadWhatIsSuspendedUntilItIsResumed() throws InterruptedException {
        try (Supervisor supervisor = supervisor()) {
            supervisor.start(List.of(new Sleeper(installation)));
            supervisor.suspend("sleeper");
            assertThrows(StackException.class, () -> supervisor.awaitReady("sleeper", A_WHILE));
            supervisor.resume("sleeper");
            supervisor.awaitReady("sleeper", LIMIT);
        }
    }

    @Test
    void closesWhileSomethingIsSuspended() throws InterruptedException {
        try (Supervisor supervisor = supervisor()) {
            supervisor.start(List.of(new Sleeper(installation)));
            supervisor.suspend("sleeper");
        }
        assertEquals(List.of(), RunRecord.all(installation));
    }

    @Test
    void leavesNothingWhenClosed() throws InterruptedException {
        ProcessHandle process;
        try (Supervisor supervisor = supervisor()) {
            supervisor.start(List.of(new Sleeper(installation)));
            process = sleeper();
        }
        assertFalse(process.isAlive());
        assertEquals(List.of(), RunRecord.all(installation));
    }

    @Test
    void leavesNothingEvenWhenKilled() throws Exception {
        Process supervising = supervisingElsewhere();
        ProcessHandle process = sleeper();
        supervising.destroyForcibly().waitFor();
        process.onExit().get(LIMIT.toSeconds(), TimeUnit.SECONDS);
    }

    @Test
    void isClearedAwayByTheNextRunWhenItWasKilled() throws Exception {
        supervisingElsewhere().destroyForcibly().waitFor();
        Leftovers.end(installation, lines);
        assertEquals(List.of(), RunRecord.all(installation));
    }

    @Test
    void namesTheComponentsThereAreWhenAskedForAnother() throws InterruptedException {
        try (Supervisor supervisor = supervisor()) {
            supervisor.start(List.of(new Sleeper(installation)));
            StackException refused = assertThrows(StackException.class, () -> supervisor.kill("dreamer"));
            assertEquals("There is no component 'dreamer'; there are sleeper.", refused.getMessage());
        }
    }

    @Test
    void doesNotTakeAProcessForItsOwnThatStartedAtAnotherTime() {
        RunRecord stranger = new RunRecord(
                "sleeper", "nowhere", State.READY, ProcessHandle.current().pid(), Instant.EPOCH, Signal.TERM);
        assertTrue(stranger.process(installation).isEmpty());
    }

    private Supervisor supervisor() {
        return new Supervisor(installation, lines, Clock.systemUTC());
    }

    private ProcessHandle sleeper() {
        return RunRecord.find(installation, "sleeper")
                .orElseThrow()
                .process(installation)
                .orElseThrow();
    }

    /** Returns when its sleeper is ready. */
    private Process supervisingElsewhere() throws Exception {
        Process process = new ProcessBuilder(JavaCommand.of(
                        installation,
                        "32m",
                        List.of(
                                "-cp",
                                System.getProperty("java.class.path"),
                                Sleeper.class.getName(),
                                installation.checkout().toString())))
                .redirectErrorStream(true)
                .start();
        String first = process.inputReader().readLine();
        assertTrue(first.startsWith("sleeper            ready"), first);
        return process;
    }
}
