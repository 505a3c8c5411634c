package dev.rapport.content.rendition;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Runs work on files that nobody trusts, one at a time, each on a thread of its own, which is interrupted when its time is
 * over. Java cannot stop a thread that does not listen; as long as one is left behind, no other work is begun.
 */
final class TimedWork {
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final Duration limit;
    private @Nullable Thread leftBehind;

    TimedWork(Duration limit) {
        this.limit = limit;
    }

    /** Whether work that was given up is still going on. */
    synchronized boolean isBusy() {
        return leftBehind != null && leftBehind.isAlive();
    }

    synchronized <T> T run(Callable<T> work) throws IOException, UnrenderableException {
        if (isBusy()) {
            throw new UnrenderableException("another file is still being worked on");
        }
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = Thread.ofPlatform().daemon().name("rapport-rendition").start(task);
        try {
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException tooLong) {
            giveUp(thread);
            throw new UnrenderableException("it takes longer than " + limit.toSeconds() + " seconds", tooLong);
        } catch (InterruptedException stopped) {
            giveUp(thread);
            Thread.currentThread().interrupt();
            throw new IOException("the service stops", stopped);
        } catch (ExecutionException failure) {
            throw translate(failure.getCause());
        }
    }

    private void giveUp(Thread thread) {
        leftBehind = thread;
        thread.interrupt();
        try {
            thread.join(GRACE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static UnrenderableException translate(@Nullable Throwable cause) {
        return switch (cause) {
            case UnrenderableException known -> known;
            case OutOfMemoryError _ -> new UnrenderableException("it needs more memory than there is");
            case StackOverflowError _ -> new UnrenderableException("it is nested too deeply");
            case null, default -> new UnrenderableException("it is damaged or not what it claims to be", cause);
        };
    }
}
