package dev.rapport.feedback.story;

import static dev.rapport.platform.record.RecordField.Access.CREATE_ONLY;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordField;
import dev.rapport.platform.record.RecordType;
import dev.rapport.platform.record.StoredRecord;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A story was told. Never changed; who told it is who created it. */
@Entity
@RecordType(prefix = "a25")
public class StoryUse extends StoredRecord {
    @RecordField(access = CREATE_ONLY, required = true, references = "Story", children = "StoryUses")
    private Long storyId;

    /** How far it went. */
    @RecordField(access = CREATE_ONLY, required = true)
    @Enumerated(EnumType.STRING)
    private ConsentScope scope;

    @RecordField(access = CREATE_ONLY, references = "Lead")
    private @Nullable Long leadId;

    @RecordField(access = CREATE_ONLY, references = "Opportunity")
    private @Nullable Long opportunityId;

    @RecordField(access = CREATE_ONLY, required = true, defaulted = true)
    private @Nullable Instant usedAt;

    /** The client's own id of it, so that it counts once however often it is sent. */
    @RecordField(access = CREATE_ONLY, externalId = true, personal = true)
    private @Nullable String externalId;

    protected StoryUse() {}

    RecordId story() {
        return new RecordId(storyId);
    }

    ConsentScope scope() {
        return scope;
    }

    /** Now, where the caller says nothing else. */
    void happenBy(Instant now) {
        usedAt = usedAt == null ? now : usedAt;
    }

    boolean isAfter(Instant now) {
        return usedAt != null && usedAt.isAfter(now);
    }
}
