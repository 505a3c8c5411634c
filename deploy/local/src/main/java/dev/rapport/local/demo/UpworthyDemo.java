package dev.rapport.local.demo;

import dev.rapport.local.demo.gateway.Gateway;
import dev.rapport.local.demo.load.Progress;
import dev.rapport.local.demo.upworthy.Archive;
import dev.rapport.local.demo.upworthy.UpworthyRun;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** {@code ./rapport demo upworthy [--limit N]}: real headline tests, judged again. */
public final class UpworthyDemo {
    private static final PrintStream OUT = System.out;

    private UpworthyDemo() {}

    public static void main(String[] words) throws InterruptedException {
        DemoCommand command = new DemoCommand("./rapport demo upworthy", "tests", Archive.TESTS);
        System.exit(command.run(List.of(words), UpworthyDemo::run));
    }

    private static boolean run(Gateway gateway, int limit) throws InterruptedException {
        DemoCommand.headline(
                OUT, "Judging Upworthy's headline tests of 2013 to 2015 again (CC BY 4.0, see docs/demo-data.md)");
        long start = System.nanoTime();
        boolean agrees = new UpworthyRun(gateway, OUT).run(limit, new Progress(OUT, DemoCommand.isTerminal(), "tests"));
        OUT.printf(
                Locale.ROOT,
                "Done in %.1f s; calls repeated because a part was away: %,d%n",
                (System.nanoTime() - start) / 1e9,
                gateway.repetitions());
        return agrees;
    }
}
