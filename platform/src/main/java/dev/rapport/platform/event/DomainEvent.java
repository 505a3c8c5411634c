package dev.rapport.platform.event;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.rapport.platform.id.RecordId;

/**
 * A fact that happened, named in the past tense; implemented by records whose components are the payload.
 *
 * <p>The event's type on the wire is the record's simple name. Components are facts and ids, never an entity.
 */
public interface DomainEvent {
    /** The record that the fact is about; events with the same subject are delivered in order. */
    @JsonIgnore
    RecordId subject();

    @JsonIgnore
    default Channel channel() {
        return Channel.EVENTS;
    }

    @JsonIgnore
    default String type() {
        return getClass().getSimpleName();
    }

    /** Which of a service's two topics carries an event. */
    enum Channel {
        /** {@code rapport.<service>.events}: what happened, in the words of the domain. */
        EVENTS,
        /** {@code rapport.<service>.changes}: which record changed, in the shape of Salesforce's change events. */
        CHANGES
    }
}
