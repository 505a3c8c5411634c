package dev.rapport.platform.event;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.security.Caller;
import dev.rapport.platform.security.CurrentCaller;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadLocalRandom;

/** Does a test's work as a service would: in one transaction, for one organisation. */
public final class Acting {
    private Acting() {}

    /** On a thread of its own, since a test's thread already has a request of its own. */
    public static void in(String organization, Runnable work) {
        Caller caller = Caller.system(RecordId.parse(organization).value(), "test");
        FutureTask<Void> task = new FutureTask<>(
                () -> CurrentCaller.runAs(
                        caller, () -> QuarkusTransaction.requiringNew().run(work)),
                null);
        Thread.ofVirtual().start(task);
        try {
            task.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A note that no other test has. */
    public static RecordId anyNote() {
        return RecordId.of("a0N", ThreadLocalRandom.current().nextLong(1L << 44));
    }
}
