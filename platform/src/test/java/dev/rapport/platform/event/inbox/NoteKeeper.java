package dev.rapport.platform.event.inbox;

import dev.rapport.platform.event.EventSubscriber;
import dev.rapport.platform.event.IncomingEvent;
import dev.rapport.platform.id.RecordId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The subscriber of these tests: writes down what it got, and cannot stand "poison" until it is cured.
 * Can be cut off from its database.
 */
@ApplicationScoped
class NoteKeeper implements EventSubscriber<NoteKeeper.Facts> {
    private final EntityManager entities;
    private final AtomicInteger failures = new AtomicInteger();
    private volatile boolean cured;

    NoteKeeper(EntityManager entities) {
        this.entities = entities;
    }

    record Facts(RecordId note, String text) {}

    @Override
    public String source() {
        return "platform-test";
    }

    @Override
    public String type() {
        return "NoteWritten";
    }

    @Override
    public Class<Facts> facts() {
        return Facts.class;
    }

    @Override
    public void handle(IncomingEvent event, Facts facts) {
        if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new IllegalStateException(new SQLException("terminating connection", "57P01"));
        }
        entities.createNativeQuery("insert into effect (org_id, note, text) values (rapport_org(), ?1, ?2)")
                .setParameter(1, facts.note().value())
                .setParameter(2, facts.text())
                .executeUpdate();
        if (facts.text().equals("poison") && !cured) {
            throw new IllegalArgumentException("poison is not for me");
        }
    }

    /** Lets the next tries fail as they do when the database goes away. */
    void cutOff(int tries) {
        failures.set(tries);
    }

    void cure(boolean now) {
        cured = now;
    }
}
