package dev.rapport.local.command;

import dev.rapport.local.installation.Installation;
import dev.rapport.local.installation.InstallationLock;
import dev.rapport.local.installation.StackException;
import dev.rapport.local.process.Leftovers;
import dev.rapport.local.process.RunRecord;
import dev.rapport.local.process.StatusLines;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** {@code ./rapport down}: ends the stack from another terminal, and what an earlier one may have left. */
final class Down {
    private static final Duration LIMIT = Duration.ofSeconds(90);

    private final Installation installation;
    private final StatusLines lines = new StatusLines(System.out);

    Down(Installation installation) {
        this.installation = installation;
    }

    void run() throws InterruptedException {
        Optional<ProcessHandle> stack =
                RunRecord.find(installation, Up.COMPONENT).flatMap(found -> found.process(installation));
        if (stack.isPresent()) {
            end(stack.get());
        }
        try (InstallationLock _ = InstallationLock.take(installation)) {
            Leftovers.end(installation, lines);
        }
        lines.say(stack.isPresent() ? "Rapport is stopped." : "Rapport is not running.");
    }

    private static void end(ProcessHandle stack) throws InterruptedException {
        stack.destroy();
        try {
            stack.onExit().get(LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new StackException(
                    "Rapport (process " + stack.pid() + ") has not stopped after " + LIMIT.toSeconds()
                            + " s: ./rapport status shows what still runs, ./rapport logs says why.",
                    e);
        }
    }
}
