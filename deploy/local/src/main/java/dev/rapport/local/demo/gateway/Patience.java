package dev.rapport.local.demo.gateway;

import dev.rapport.local.installation.StackException;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Repeats calls that an outage cuts off: any part of the stack may die and come back. Only for calls that have one effect
 * however often they are made, since the outage may have swallowed the answer alone.
 */
final class Patience {
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final int UNAUTHORIZED = 401;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;

    private final AtomicLong repetitions = new AtomicLong();

    @FunctionalInterface
    interface Attempt {
        HttpResponse<String> make() throws IOException, InterruptedException;
    }

    HttpResponse<String> insist(Attempt attempt) throws InterruptedException {
        long start = System.nanoTime();
        Duration pause = FIRST_PAUSE;
        while (true) {
            Exception outage;
            try {
                HttpResponse<String> response = attempt.make();
                if (!tellsOfOutage(response.statusCode())) {
                    return response;
                }
                outage = new IOException(response.statusCode() + " " + response.body());
            } catch (IOException e) {
                outage = e;
            }
            if (System.nanoTime() - start > LIMIT.toNanos()) {
                throw new StackException(
                        "The gateway has not answered for " + LIMIT.toMinutes()
                                + " minutes; ./rapport status and ./rapport logs tell more",
                        outage);
            }
            repetitions.incrementAndGet();
            Thread.sleep(pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
    }

    long repetitions() {
        return repetitions.get();
    }

    /** 401 is one too: the session has ended, or nobody can look it up; the next attempt signs in again. */
    private static boolean tellsOfOutage(int status) {
        return status >= SERVER_ERROR || status == UNAUTHORIZED || status == TOO_MANY_REQUESTS;
    }
}
