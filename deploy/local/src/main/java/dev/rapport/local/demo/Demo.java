package dev.rapport.local.demo;

import dev.rapport.local.demo.bank.BankFile;
import dev.rapport.local.demo.gateway.Gateway;
import dev.rapport.local.demo.gateway.RefusedException;
import dev.rapport.local.demo.load.BankLoad;
import dev.rapport.local.demo.load.Progress;
import dev.rapport.local.demo.play.Loop;
import dev.rapport.local.demo.report.Knowledge;
import dev.rapport.local.installation.Installation;
import dev.rapport.local.installation.StackException;
import dev.rapport.local.seed.DeveloperEnvironment;
import dev.rapport.local.seed.Seed;
import java.io.Console;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** {@code ./rapport demo [--limit N]}: everything Rapport is for, on real input, in one command. */
public final class Demo {
    private static final String ORGANIZATION = "main";

    private final PrintStream out = System.out;
    private final Gateway gateway;
    private final int limit;

    private Demo(Gateway gateway, int limit) {
        this.gateway = gateway;
        this.limit = limit;
    }

    public static void main(String[] words) throws InterruptedException {
        boolean agrees = false;
        try {
            int limit = limit(List.of(words));
            Installation installation = Installation.in(Path.of(""));
            try (Gateway gateway = new Gateway(baseUrl(installation), Seed.read(installation), ORGANIZATION)) {
                agrees = new Demo(gateway, limit).run();
            }
        } catch (StackException | RefusedException e) {
            System.err.println(e.getMessage());
        }
        System.exit(agrees ? 0 : 1);
    }

    /** True if Rapport's own numbers are those of the file. */
    private boolean run() throws InterruptedException {
        headline("Loading real contacts of a bank's campaigns, 2008 to 2010 (CC BY 4.0, see docs/demo-data.md)");
        long start = System.nanoTime();
        int rows = new BankLoad(gateway.as("integration"), gateway.as("sales-head"), new Progress(out, isTerminal()))
                .run(limit);
        out.printf(
                Locale.ROOT,
                "Loaded in %.1f s; calls repeated because a part was away: %,d%n",
                (System.nanoTime() - start) / 1e9,
                gateway.repetitions());
        headline("One loop between marketing and sales");
        new Loop(gateway, out).play();
        headline("What the loop knows");
        return new Knowledge(gateway, out).print(rows);
    }

    private void headline(String text) {
        out.println();
        out.println(text);
        out.println("-".repeat(text.length()));
    }

    private static int limit(List<String> words) {
        if (words.isEmpty()) {
            return BankFile.ROWS;
        }
        boolean understood = words.size() == 2
                && words.getFirst().equals("--limit")
                && words.getLast().matches("[1-9][0-9]{0,5}");
        if (!understood) {
            throw new StackException(
                    "./rapport demo takes --limit and a number of contacts, as in: ./rapport demo --limit 1000");
        }
        return Math.min(Integer.parseInt(words.getLast()), BankFile.ROWS);
    }

    /** Where the environment says, as after sourcing {@code .rapport/dev.env}; otherwise where the stack was started. */
    private static URI baseUrl(Installation installation) {
        String given = System.getenv("BASE_URL");
        return given == null ? DeveloperEnvironment.baseUrl(installation) : URI.create(given);
    }

    /** JDK 22 to 24 always have a console, JDK 25 has none where there is no terminal. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isTerminal() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }
}
