package dev.rapport.local.demo;

import dev.rapport.local.demo.bank.BankFile;
import dev.rapport.local.demo.gateway.Gateway;
import dev.rapport.local.demo.load.BankLoad;
import dev.rapport.local.demo.load.Progress;
import dev.rapport.local.demo.play.Loop;
import dev.rapport.local.demo.report.Knowledge;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** {@code ./rapport demo [--limit N]}: everything Rapport is for, on real input, in one command. */
public final class Demo {
    private final PrintStream out = System.out;
    private final Gateway gateway;
    private final int limit;

    private Demo(Gateway gateway, int limit) {
        this.gateway = gateway;
        this.limit = limit;
    }

    public static void main(String[] words) throws InterruptedException {
        DemoCommand command = new DemoCommand("./rapport demo", "contacts", BankFile.ROWS);
        System.exit(command.run(List.of(words), (gateway, limit) -> new Demo(gateway, limit).run()));
    }

    /** True if Rapport's own numbers are those of the file. */
    private boolean run() throws InterruptedException {
        DemoCommand.headline(
                out, "Loading real contacts of a bank's campaigns, 2008 to 2010 (CC BY 4.0, see docs/demo-data.md)");
        long start = System.nanoTime();
        int rows = new BankLoad(
                        gateway.as("integration"),
                        gateway.as("sales-head"),
                        new Progress(out, DemoCommand.isTerminal(), "contacts"))
                .run(limit);
        out.printf(
                Locale.ROOT,
                "Loaded in %.1f s; calls repeated because a part was away: %,d%n",
                (System.nanoTime() - start) / 1e9,
                gateway.repetitions());
        DemoCommand.headline(out, "One loop between marketing and sales");
        new Loop(gateway, out).play();
        DemoCommand.headline(out, "What the loop knows");
        return new Knowledge(gateway, out).print(rows);
    }
}
