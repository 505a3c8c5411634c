package dev.rapport.feedback.story;

import static dev.rapport.platform.record.RecordField.Access.READ_ONLY;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.FieldChanges;
import dev.rapport.platform.record.FieldChanges.Change;
import dev.rapport.platform.record.RecordField;
import dev.rapport.platform.record.RecordType;
import dev.rapport.platform.record.StoredRecord;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A seller who has won a deal is asked for its story, and may say no. */
@Entity
@RecordType(prefix = "a2R")
public class StoryInvitation extends StoredRecord {
    /** What the deal was called. */
    @RecordField(access = READ_ONLY, required = true, nameField = true, personal = true)
    private String name;

    @RecordField(access = READ_ONLY, required = true, references = "User")
    private Long sellerId;

    @RecordField(access = READ_ONLY, required = true, references = "Opportunity")
    private Long opportunityId;

    @RecordField(access = READ_ONLY, required = true)
    private Instant wonAt;

    @RecordField(required = true)
    @Enumerated(EnumType.STRING)
    private InvitationStatus status;

    @RecordField(access = READ_ONLY, references = "Story", children = "StoryInvitations")
    private @Nullable Long storyId;

    protected StoryInvitation() {}

    static StoryInvitation after(WonDeal deal) {
        StoryInvitation invitation = new StoryInvitation();
        invitation.name = deal.name();
        invitation.sellerId = deal.ownerId().value();
        invitation.opportunityId = deal.opportunityId().value();
        invitation.wonAt = deal.at();
        invitation.status = InvitationStatus.OPEN;
        return invitation;
    }

    StoryInvited invited() {
        return new StoryInvited(id(), seller(), new RecordId(opportunityId), name, wonAt);
    }

    RecordId seller() {
        return new RecordId(sellerId);
    }

    InvitationStatus status() {
        return status;
    }

    /** Takes back the status that an update has set directly and returns it, to be reached by a verb. */
    InvitationStatus withdrawStatus(FieldChanges changes) {
        InvitationStatus asked = status;
        if (changes.find("Status").map(Change::before).orElse(null) instanceof InvitationStatus before) {
            status = before;
        }
        return asked;
    }

    void decline() {
        status.requireOpen(id(), InvitationStatus.DECLINED);
        status = InvitationStatus.DECLINED;
    }

    /** The story was told, even if its seller had declined to before. */
    void fulfil(RecordId story) {
        status = InvitationStatus.TOLD;
        storyId = story.value();
    }
}
