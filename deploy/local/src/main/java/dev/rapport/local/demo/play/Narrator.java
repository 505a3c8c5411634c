package dev.rapport.local.demo.play;

import dev.rapport.local.demo.gateway.Session;
import dev.rapport.local.installation.StackException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** Tells who did what, and how long it took until the other side could see it. */
final class Narrator {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(10);

    private final PrintStream out;

    Narrator(PrintStream out) {
        this.out = out;
    }

    @FunctionalInterface
    interface Look<T> {
        Optional<T> look() throws InterruptedException;
    }

    void did(Session who, String what) {
        out.printf(Locale.ROOT, "%-18s %s%n", who.name(), what);
    }

    void sees(String what) {
        out.printf(Locale.ROOT, "%-18s   %s%n", "", what);
    }

    /** Looks again and again until the effect is there, and says when it was. */
    <T> T awaits(String effect, Look<T> look) throws InterruptedException {
        long start = System.nanoTime();
        Optional<T> seen = look.look();
        while (seen.isEmpty()) {
            if (System.nanoTime() - start > LIMIT.toNanos()) {
                throw new StackException("This has not happened within " + LIMIT.toSeconds() + " s: " + effect
                        + ". The events may be late: ./rapport logs tells more.");
            }
            Thread.sleep(PAUSE);
            seen = look.look();
        }
        sees(String.format(Locale.ROOT, "-> %s (%d ms)", effect, (System.nanoTime() - start) / 1_000_000));
        return seen.get();
    }
}
