package dev.rapport.local.command;

import dev.rapport.local.installation.Installation;
import dev.rapport.local.process.RunRecord;
import dev.rapport.local.process.StatusLines;
import java.util.List;
import java.util.Optional;

/** {@code ./rapport status}: a line for each component; fails when the stack is not running. */
final class Status {
    private final Installation installation;
    private final StatusLines lines = new StatusLines(System.out);

    Status(Installation installation) {
        this.installation = installation;
    }

    void run() {
        List<RunRecord> records = RunRecord.all(installation);
        records.forEach(this::show);
        boolean running = records.stream()
                .anyMatch(found -> found.component().equals(Up.COMPONENT)
                        && found.process(installation).isPresent());
        if (!running) {
            lines.say("Rapport is not running: ./rapport up starts it.");
            System.exit(1);
        }
    }

    private void show(RunRecord found) {
        Optional<ProcessHandle> process = found.process(installation);
        lines.line(
                found.component(),
                process.isPresent() ? found.state().label() : "gone",
                found.address(),
                process.map(alive -> "process " + alive.pid()).orElse(""));
    }
}
