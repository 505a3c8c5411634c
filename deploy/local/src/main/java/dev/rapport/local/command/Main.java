package dev.rapport.local.command;

import dev.rapport.local.installation.Installation;
import dev.rapport.local.installation.Ports;
import dev.rapport.local.installation.StackException;
import java.nio.file.Path;
import java.util.List;

/** The entry for {@code ./rapport}, which has checked what a shell can check and passes on the rest. */
public final class Main {
    private Main() {}

    public static void main(String[] words) throws InterruptedException {
        try {
            run(Arguments.of(List.of(words)));
        } catch (StackException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static void run(Arguments arguments) throws InterruptedException {
        Installation installation = Installation.in(Path.of(""));
        switch (arguments.command()) {
            case "up" -> new Up(installation, Ports.from(System.getenv()), arguments).run();
            case "down" -> new Down(installation).run();
            case "status" -> new Status(installation).run();
            case "token" -> new Token(installation, arguments).run();
            default -> throw new StackException("There is no command '" + arguments.command() + "': ./rapport help");
        }
    }
}
