package dev.rapport.local.demo;

import dev.rapport.local.demo.gateway.Gateway;
import dev.rapport.local.demo.gateway.RefusedException;
import dev.rapport.local.installation.Installation;
import dev.rapport.local.installation.StackException;
import dev.rapport.local.seed.DeveloperEnvironment;
import dev.rapport.local.seed.Seed;
import java.io.Console;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/**
 * In charge of what demonstrations have in common: the words after the command, the gateway of the running stack, and an
 * exit code that says whether Rapport's numbers are right.
 *
 * @param name as typed
 * @param things what {@code --limit} counts
 * @param most how many there are
 */
record DemoCommand(String name, String things, int most) {
    private static final String ORGANIZATION = "main";

    /** The demonstration itself; true if all agrees. */
    @FunctionalInterface
    interface Run {
        boolean with(Gateway gateway, int limit) throws InterruptedException;
    }

    int run(List<String> words, Run demonstration) throws InterruptedException {
        boolean agrees = false;
        try {
            int limit = limit(words);
            Installation installation = Installation.in(Path.of(""));
            try (Gateway gateway = new Gateway(baseUrl(installation), Seed.read(installation), ORGANIZATION)) {
                agrees = demonstration.with(gateway, limit);
            }
        } catch (StackException | RefusedException e) {
            System.err.println(e.getMessage());
        }
        return agrees ? 0 : 1;
    }

    static void headline(PrintStream out, String text) {
        out.println();
        out.println(text);
        out.println("-".repeat(text.length()));
    }

    /** JDK 22 to 24 always have a console, JDK 25 has none where there is no terminal. */
    @SuppressWarnings("SystemConsoleNull")
    static boolean isTerminal() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }

    private int limit(List<String> words) {
        if (words.isEmpty()) {
            return most;
        }
        boolean understood = words.size() == 2
                && words.getFirst().equals("--limit")
                && words.getLast().matches("[1-9][0-9]{0,5}");
        if (!understood) {
            throw new StackException(
                    name + " takes --limit and a number of " + things + ", as in: " + name + " --limit 1000");
        }
        return Math.min(Integer.parseInt(words.getLast()), most);
    }

    /** Where the environment says, as after sourcing {@code .rapport/dev.env}; otherwise where the stack was started. */
    private static URI baseUrl(Installation installation) {
        String given = System.getenv("BASE_URL");
        return given == null ? DeveloperEnvironment.baseUrl(installation) : URI.create(given);
    }
}
