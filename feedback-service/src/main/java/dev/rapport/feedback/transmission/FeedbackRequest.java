package dev.rapport.feedback.transmission;

import static dev.rapport.platform.record.RecordField.Access.READ_ONLY;

import dev.rapport.feedback.conversation.AboutType;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordField;
import dev.rapport.platform.record.RecordType;
import dev.rapport.platform.record.StoredRecord;
import dev.rapport.platform.schema.FieldType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What somebody asks units of the organisation to give feedback on. Never changed; everybody may read it. */
@Entity
@RecordType(prefix = "a29")
public class FeedbackRequest extends StoredRecord {
    static final int SUBJECT_LENGTH = 120;
    static final int TEXT_LENGTH = 32_000;

    @RecordField(access = READ_ONLY, required = true, length = SUBJECT_LENGTH, nameField = true, personal = true)
    private String subject;

    @RecordField(access = READ_ONLY, required = true, type = FieldType.TEXTAREA, length = TEXT_LENGTH, personal = true)
    private String text;

    @RecordField(access = READ_ONLY, required = true)
    @Enumerated(EnumType.STRING)
    private AboutType aboutType;

    @RecordField(
            access = READ_ONLY,
            references = {"Lead", "Handoff", "Campaign", "ContentAsset"})
    private @Nullable Long aboutId;

    @RecordField(access = READ_ONLY, required = true)
    @Enumerated(EnumType.STRING)
    private Origin origin;

    /** Who is to get the answers. */
    @RecordField(access = READ_ONLY, required = true, references = "User")
    private Long askedById;

    /** Until when each recipient is to acknowledge it. */
    @RecordField(access = READ_ONLY, required = true)
    private Instant dueAt;

    protected FeedbackRequest() {}

    /** What Rapport asks sales when a campaign was planned. */
    static FeedbackRequest forContributions(PlannedCampaign campaign, Instant due) {
        FeedbackRequest request = new FeedbackRequest();
        request.subject = campaign.subject();
        request.text = "Please say what this campaign needs in order to help you sell.";
        request.aboutType = AboutType.CAMPAIGN;
        request.aboutId = campaign.campaignId().value();
        request.origin = Origin.CAMPAIGN_PLAN;
        request.askedById = campaign.ownerId().value();
        request.dueAt = due;
        return request;
    }

    /** What a user asks. */
    static FeedbackRequest of(AskRequest asked, RecordId by, Instant due) {
        FeedbackRequest request = new FeedbackRequest();
        request.subject = asked.requireSubject();
        request.text = asked.requireText();
        request.aboutType = asked.requireAboutType();
        request.aboutId = stored(asked.about());
        request.origin = Origin.USER;
        request.askedById = by.value();
        request.dueAt = due;
        return request;
    }

    RecordId askedBy() {
        return new RecordId(askedById);
    }

    Instant dueAt() {
        return dueAt;
    }

    String subject() {
        return subject;
    }
}
