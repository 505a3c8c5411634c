package dev.rapport.local.fault;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.rapport.local.demo.gateway.Gateway;
import dev.rapport.local.demo.gateway.Session;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Tells one story after the other until it is closed: a lead is captured, corrected, handed to sales, and rejected. A
 * call that an outage cuts off is repeated under the same idempotency key.
 */
final class Load implements AutoCloseable {
    private final Session marketing;
    private final Session sales;
    private final Ledger ledger;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger number = new AtomicInteger();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private volatile boolean closing;

    Load(Gateway gateway, Ledger ledger, int atOnce) {
        marketing = gateway.as("marketing");
        sales = gateway.as("sales");
        this.ledger = ledger;
        for (int i = 0; i < atOnce; i++) {
            threads.execute(this::tellStories);
        }
    }

    private void tellStories() {
        try {
            while (!closing) {
                tell("story-" + number.incrementAndGet());
            }
        } catch (InterruptedException | RuntimeException e) {
            failure.compareAndSet(null, e);
        }
    }

    private void tell(String externalId) throws InterruptedException {
        ledger.asks(externalId);
        var facts = JsonNodeFactory.instance.objectNode();
        String lead = marketing.create(
                "Lead",
                facts.put("ExternalId", externalId).put("LastName", externalId).put("Company", "Example"));
        marketing.patch(
                Session.SOBJECTS + "Lead/" + lead,
                JsonNodeFactory.instance.objectNode().put("Title", "Buyer"));
        String handoff = marketing
                .post("/api/leads/" + lead + "/handoffs", JsonNodeFactory.instance.objectNode())
                .path("id")
                .asText();
        sales.post(
                "/api/handoffs/" + handoff + "/rejection",
                JsonNodeFactory.instance.objectNode().put("code", "NO_BUDGET"));
        ledger.isTold(externalId, lead, handoff);
    }

    /** Throws what ended the load early, if anything did. */
    void requireRunning() {
        Throwable failed = failure.get();
        if (failed != null) {
            throw new AssertionError("The load was refused or gave up", failed);
        }
    }

    /** Returns when the stories under way are told to their ends. */
    @Override
    public void close() {
        closing = true;
        threads.close();
        requireRunning();
    }
}
