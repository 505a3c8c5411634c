package dev.rapport.platform.event;

import dev.rapport.platform.id.RecordId;
import io.quarkus.arc.Arc;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PreUpdate;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.TenantId;

/** Tells of its change only when Hibernate flushes it. */
@Entity
public class Note {
    @Id
    Long id;

    @TenantId
    @PartitionKey
    Long orgId;

    String text;

    protected Note() {}

    public Note(RecordId id, String text) {
        this.id = id.value();
        this.text = text;
    }

    public void rewrite(String newText) {
        text = newText;
    }

    @PreUpdate
    void tell() {
        Arc.container().instance(Outbox.class).get().append(new NoteWritten(new RecordId(id), text));
    }
}
