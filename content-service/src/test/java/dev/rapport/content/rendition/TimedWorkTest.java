package dev.rapport.content.rendition;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class TimedWorkTest {
    @Test
    void givesBackWhatWasMade() throws Exception {
        TimedWork work = new TimedWork(Duration.ofSeconds(20));
        assertEquals("one", work.run(() -> "one"));
        assertEquals("two", work.run(() -> "two"));
    }

    @Test
    void stopsWhatTakesTooLong() {
        TimedWork work = new TimedWork(Duration.ofMillis(50));
        var failure = assertThrows(
                UnrenderableException.class, () -> work.run(() -> new CountDownLatch(1).await(1, TimeUnit.HOURS)));
        assertTrue(failure.getMessage().contains("longer than"));
        assertFalse(work.isBusy());
    }

    @Test
    void beginsNothingElseWhileSomethingDoesNotStop() throws Exception {
        TimedWork work = new TimedWork(Duration.ofMillis(50));
        CountDownLatch end = new CountDownLatch(1);
        assertThrows(
                UnrenderableException.class,
                () -> work.run(() -> {
                    while (end.getCount() > 0) {
                        LockSupport.parkNanos(1_000_000);
                        Thread.interrupted();
                    }
                    return "late";
                }));
        assertTrue(work.isBusy());
        assertThrows(UnrenderableException.class, () -> work.run(() -> "other"));
        end.countDown();
        await().atMost(Duration.ofSeconds(20)).until(() -> !work.isBusy());
        assertEquals("other", work.run(() -> "other"));
    }

    @Test
    void saysWhatAFileNeedsTooMuchOf() {
        TimedWork work = new TimedWork(Duration.ofSeconds(20));
        var memory = assertThrows(
                UnrenderableException.class,
                () -> work.run(() -> {
                    throw new OutOfMemoryError();
                }));
        assertTrue(memory.getMessage().contains("memory"));
        var depth = assertThrows(
                UnrenderableException.class,
                () -> work.run(() -> {
                    throw new StackOverflowError();
                }));
        assertTrue(depth.getMessage().contains("deep"));
    }
}
