package dev.rapport.platform.event;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * A thread that does one thing again and again until it is stopped, and waits ever longer while it fails.
 *
 * <p>A failure is logged when it begins and when it has passed, not each time in between.
 */
public final class Worker {
    private static final Logger LOG = Logger.getLogger(Worker.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Turn turn;
    private final Thread thread;

    /** One round of work; may block, but not so that an interrupt does not end it. */
    @FunctionalInterface
    public interface Turn {
        void run() throws Exception;
    }

    /** @param name of the thread, and of the work in the log */
    public Worker(String name, Turn turn) {
        this.turn = turn;
        thread = Thread.ofPlatform().name(name).daemon().unstarted(this::work);
    }

    public void start() {
        thread.start();
    }

    public boolean isStopped() {
        return stopped.getCount() == 0;
    }

    /** Waits, but no longer than until the worker is stopped. */
    public void pause(Duration time) throws InterruptedException {
        if (stopped.await(time.toNanos(), TimeUnit.NANOSECONDS)) {
            throw new InterruptedException("stopped");
        }
    }

    /** Ends the work and waits for the end. */
    public void stop() {
        stopped.countDown();
        thread.interrupt();
        try {
            if (!thread.join(PATIENCE)) {
                LOG.warnf("%s does not end", thread.getName());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        Duration wait = FIRST_PAUSE;
        boolean failing = false;
        while (!isStopped()) {
            try {
                turn.run();
                if (failing) {
                    LOG.infof("%s works again", thread.getName());
                }
                failing = false;
                wait = FIRST_PAUSE;
            } catch (Exception failure) {
                if (isStopped()) {
                    return;
                }
                if (!failing) {
                    LOG.warnf(failure, "%s failed and will go on trying", thread.getName());
                }
                failing = true;
                wait = await(wait);
            }
        }
    }

    private Duration await(Duration wait) {
        try {
            pause(wait);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
        Duration longer = wait.multipliedBy(2);
        return longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
    }
}
