package dev.rapport.local.process;

import dev.rapport.local.installation.Installation;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ends what a run that was cut off has left behind. */
public final class Leftovers {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private Leftovers() {}

    /** To be called only when no stack is running from the installation. */
    public static void end(Installation installation, StatusLines lines) throws InterruptedException {
        long self = ProcessHandle.current().pid();
        List<RunRecord> records = RunRecord.all(installation).stream()
                .filter(found -> found.pid() != self)
                .toList();
        for (RunRecord found : records) {
            found.process(installation).ifPresent(process -> {
                lines.line(found.component(), "leftover", "process " + process.pid(), "of an earlier run, is ended");
                found.stopSignal().send(process);
            });
        }
        for (RunRecord found : records) {
            awaitEnd(found, installation);
            found.erase(installation);
        }
    }

    private static void awaitEnd(RunRecord found, Installation installation) throws InterruptedException {
        var process = found.process(installation);
        if (process.isPresent()) {
            try {
                process.get().onExit().get(LIMIT.toSeconds(), TimeUnit.SECONDS);
            } catch (TimeoutException | ExecutionException e) {
                process.get().destroyForcibly();
            }
        }
    }
}
