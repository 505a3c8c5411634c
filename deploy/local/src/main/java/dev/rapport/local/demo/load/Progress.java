package dev.rapport.local.demo.load;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** How far the load is: a bar that is drawn over itself on a terminal, a line for every tenth anywhere else. */
public final class Progress {
    private static final int WIDTH = 30;
    private static final int STEPS_OF_BAR = 400;
    private static final int STEPS_OF_LINES = 10;

    private final PrintStream out;
    private final boolean terminal;
    private final String what;
    private final long start = System.nanoTime();
    private int total;
    private int before;
    private int done;

    /** @param what is loaded, in the plural */
    public Progress(PrintStream out, boolean terminal, String what) {
        this.out = out;
        this.terminal = terminal;
        this.what = what;
    }

    /** Says what an earlier run has done already; it does not count for the rate. */
    public synchronized void begin(int all, int loaded) {
        total = all;
        before = loaded;
        done = loaded;
        if (loaded > 0) {
            out.printf(Locale.ROOT, "%,d of %,d %s are there already.%n", loaded, total, what);
        }
    }

    public synchronized void oneMore() {
        done++;
        int steps = terminal ? STEPS_OF_BAR : STEPS_OF_LINES;
        boolean newStep = (long) done * steps / total != (long) (done - 1) * steps / total;
        if (newStep) {
            show();
        }
        if (terminal && done == total) {
            out.println();
        }
    }

    private void show() {
        String line = line(Duration.ofNanos(System.nanoTime() - start));
        if (terminal) {
            out.print("\r" + line);
            out.flush();
        } else {
            out.println(line);
        }
    }

    synchronized String line(Duration elapsed) {
        double rate = (done - before) / Math.max(elapsed.toMillis() / 1000.0, 0.001);
        long secondsLeft = Math.round((total - done) / Math.max(rate, 0.001));
        int filled = (int) ((long) done * WIDTH / total);
        return String.format(
                Locale.ROOT,
                "[%s%s] %3d %%  %,d of %,d %s  %,.0f/s  %d:%02d left ",
                "#".repeat(filled),
                "-".repeat(WIDTH - filled),
                (long) done * 100 / total,
                done,
                total,
                what,
                rate,
                secondsLeft / 60,
                secondsLeft % 60);
    }
}
