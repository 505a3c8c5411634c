package dev.rapport.local.process;

import dev.rapport.local.installation.Installation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** A component that is ready at once and does nothing for long. */
record Sleeper(Installation installation) implements Component {

    @Override
    public String name() {
        return "sleeper";
    }

    @Override
    public String address() {
        return "nowhere";
    }

    /** The home is on the command line, as it is with all components, so that the process can be told from others. */
    @Override
    public List<String> command() {
        return List.of("tail", "-f", quietFile().toString());
    }

    @Override
    public void prepare() throws IOException {
        Files.writeString(quietFile(), "");
    }

    private Path quietFile() {
        return installation.home().resolve("quiet");
    }

    @Override
    public boolean isReady() {
        return true;
    }

    /** Starts a sleeper and stays until killed. */
    public static void main(String[] words) throws InterruptedException {
        Installation installation = Installation.in(Path.of(words[0]));
        installation.createDirectories();
        StatusLines lines = new StatusLines(System.out);
        try (Supervisor supervisor = new Supervisor(installation, lines, Clock.systemUTC())) {
            supervisor.start(List.of(new Sleeper(installation)));
            Thread.currentThread().join();
        }
    }
}
