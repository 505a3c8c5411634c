package dev.rapport.platform.event;

import dev.rapport.platform.id.RecordId;

/** The event of these tests. */
public record NoteWritten(RecordId note, String text) implements DomainEvent {
    @Override
    public RecordId subject() {
        return note;
    }
}
