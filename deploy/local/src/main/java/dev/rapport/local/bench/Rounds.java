package dev.rapport.local.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Measures two ways of doing the same in turns, so that whatever else the machine does falls on both, and takes the median
 * of the turns of each.
 */
final class Rounds {
    private static final int TURNS = 3;
    private static final Duration TURN = Duration.ofSeconds(5);
    private static final Duration WARM_UP_TURN = Duration.ofSeconds(10);

    /**
     * A JVM that has just started compiles what it runs for minutes, on processors that the call needs as well: it is warm
     * when several turns are hardly better than the best before them.
     */
    private static final Duration MOST_WARM_UP = Duration.ofMinutes(4);

    private static final double HARDLY = 0.05;
    private static final int ENOUGH = 3;

    private Rounds() {}

    /** One call of a client. */
    interface Call {
        void make() throws Exception;
    }

    /** What the two reach. */
    record Pair(double first, double second) {}

    /** Calls a second that this many clients get answered, each making one call at a time. */
    static Pair rates(int clients, Call first, Call second) throws Exception {
        warmUp(clients, first);
        warmUp(clients, second);
        return inTurns(() -> rate(clients, first, TURN), () -> rate(clients, second, TURN));
    }

    /** Returns when this many clients at once get hardly more calls answered than a while ago. */
    static void warmUp(int clients, Call call) throws Exception {
        warmUp(() -> rate(clients, call, WARM_UP_TURN));
    }

    /** Seconds that one call takes, made again and again for some time: the median of all calls of a turn. */
    static Pair times(Call first, Call second) throws Exception {
        warmUp(() -> 1 / time(first, WARM_UP_TURN));
        warmUp(() -> 1 / time(second, WARM_UP_TURN));
        return inTurns(() -> time(first, TURN), () -> time(second, TURN));
    }

    /** @param turn tells how fast it was */
    private static void warmUp(Callable<Double> turn) throws Exception {
        long end = System.nanoTime() + MOST_WARM_UP.toNanos();
        double best = turn.call();
        int hardlyBetter = 0;
        while (hardlyBetter < ENOUGH && System.nanoTime() < end) {
            double now = turn.call();
            hardlyBetter = now > best * (1 + HARDLY) ? 0 : hardlyBetter + 1;
            best = Math.max(best, now);
        }
    }

    private static Pair inTurns(Callable<Double> first, Callable<Double> second) throws Exception {
        List<Double> ofFirst = new ArrayList<>();
        List<Double> ofSecond = new ArrayList<>();
        for (int turn = 0; turn < TURNS; turn++) {
            ofFirst.add(first.call());
            ofSecond.add(second.call());
        }
        return new Pair(Quantiles.median(ofFirst), Quantiles.median(ofSecond));
    }

    private static double time(Call call, Duration limit) throws Exception {
        List<Double> seconds = new ArrayList<>();
        long end = System.nanoTime() + limit.toNanos();
        while (System.nanoTime() < end) {
            long start = System.nanoTime();
            call.make();
            seconds.add((System.nanoTime() - start) / 1e9);
        }
        return Quantiles.median(seconds);
    }

    private static double rate(int clients, Call call, Duration limit) throws InterruptedException, ExecutionException {
        long start = System.nanoTime();
        long end = start + limit.toNanos();
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            List<Future<Long>> counts = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                counts.add(threads.submit(() -> {
                    long made = 0;
                    while (System.nanoTime() < end) {
                        call.make();
                        made++;
                    }
                    return made;
                }));
            }
            long made = 0;
            for (Future<Long> count : counts) {
                made += count.get();
            }
            return made / ((System.nanoTime() - start) / 1e9);
        }
    }
}
