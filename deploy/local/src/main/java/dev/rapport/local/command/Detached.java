package dev.rapport.local.command;

import dev.rapport.local.installation.Installation;
import dev.rapport.local.installation.StackException;
import dev.rapport.local.process.JavaCommand;
import dev.rapport.local.process.RunRecord;
import dev.rapport.local.process.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** {@code ./rapport up --detach}: has another process stay with the stack, shows what it says, returns when all is ready. */
final class Detached {
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Installation installation;
    private final Path log;

    Detached(Installation installation) {
        this.installation = installation;
        this.log = installation.logs().resolve("stack.log");
    }

    void run() throws InterruptedException {
        try {
            Process stack = new ProcessBuilder(command())
                    .directory(installation.checkout().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            Thread endWithUs = new Thread(stack::destroy, "interrupted while starting");
            Runtime.getRuntime().addShutdownHook(endWithUs);
            showUntilReady(stack);
            Runtime.getRuntime().removeShutdownHook(endWithUs);
        } catch (IOException e) {
            throw new StackException("The stack cannot be started", e);
        }
    }

    private List<String> command() {
        return JavaCommand.of(
                installation, "96m", List.of("-cp", System.getProperty("java.class.path"), Main.class.getName(), "up"));
    }

    private void showUntilReady(Process stack) throws IOException, InterruptedException {
        int shown = 0;
        boolean over = false;
        while (!over) {
            over = stack.waitFor(PAUSE) || isReady(stack);
            byte[] said = Files.readAllBytes(log);
            System.out.write(said, shown, said.length - shown);
            System.out.flush();
            shown = said.length;
        }
        if (!stack.isAlive()) {
            throw new StackException("Rapport did not start.");
        }
    }

    private boolean isReady(Process stack) {
        return RunRecord.find(installation, Up.COMPONENT)
                .filter(found -> found.pid() == stack.pid() && found.state() == State.READY)
                .isPresent();
    }
}
