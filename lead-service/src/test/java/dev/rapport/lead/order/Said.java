package dev.rapport.lead.order;

import dev.rapport.testkit.contract.OtherService;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** One event of another service: the same one however often it is sent. */
record Said(OtherService by, UUID id, Instant time, String type, String subject, Map<String, ?> facts)
        implements Runnable {
    static Said of(OtherService by, String type, String subject, Map<String, ?> facts) {
        return new Said(by, UUID.randomUUID(), Instant.now(), type, subject, facts);
    }

    /** As the database orders them, which is not as Java does. */
    String order() {
        return id.toString();
    }

    @Override
    public void run() {
        by.says(id, time, type, subject, facts);
    }
}
