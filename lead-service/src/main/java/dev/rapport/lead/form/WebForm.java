package dev.rapport.lead.form;

import static dev.rapport.platform.record.RecordField.Access.READ_ONLY;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.OwnedRecord;
import dev.rapport.platform.record.RecordField;
import dev.rapport.platform.record.RecordType;
import dev.rapport.platform.schema.FieldType;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A form that strangers fill in. Whoever owns it owns the leads that come by it. */
@Entity
@RecordType(prefix = "a0F")
public class WebForm extends OwnedRecord {
    private static final String DEFAULT_SOURCE = "Web";

    @RecordField(length = 80, required = true, nameField = true, label = "Form Name")
    String name;

    @RecordField(label = "Active")
    boolean isActive = true;

    /** Stands in the page; it says which form is meant and opens nothing else. */
    @RecordField(access = READ_ONLY, required = true, length = FormKeys.LENGTH)
    String publicKey;

    @RecordField(length = 32_000, type = FieldType.TEXTAREA)
    @Nullable
    String consentText;

    /** Counts the texts that there have been, so that it goes up with each new one. */
    @RecordField(access = READ_ONLY, required = true)
    Integer consentVersion = 0;

    @RecordField(references = "Campaign", children = "WebForms")
    @Nullable
    Long campaignId;

    /** What the leads get as theirs; Web where nothing is said. */
    @RecordField
    @Nullable
    String leadSource;

    @RecordField(length = 2000, type = FieldType.TEXTAREA)
    @Nullable
    String allowedOrigins;

    @RecordField(required = true, defaulted = true, digits = 6)
    Integer mostPerHour = 100;

    @RecordField(externalId = true)
    @Nullable
    String externalId;

    /** Gives the form another key; pages with the former one get nothing any more. */
    void answerTo(String key) {
        publicKey = key;
    }

    String publicKey() {
        return publicKey;
    }

    int mostPerHour() {
        return mostPerHour;
    }

    @Nullable
    RecordId campaign() {
        return reference(campaignId);
    }

    String leadSource() {
        return leadSource == null ? DEFAULT_SOURCE : leadSource;
    }

    String subject() {
        return "Web form: " + name;
    }

    @Nullable
    String consentText() {
        return consentText;
    }

    /** The version of what is asked now; none where nothing is. */
    int askedVersion() {
        return consentText == null ? Pass.NOTHING_ASKED : consentVersion;
    }

    /** The right to submit the form as it is now, once. */
    Pass pass(Instant now) {
        return new Pass(id(), askedVersion(), UUID.randomUUID(), now);
    }

    /** Refuses what cannot be kept to. */
    void demandSense() {
        AllowedOrigins.parse(allowedOrigins);
        if (mostPerHour < 1) {
            throw new ApiException(
                    ErrorCode.NUMBER_OUTSIDE_VALID_RANGE,
                    "MostPerHour: a form takes at least 1 submission an hour, not " + mostPerHour
                            + ". To take none, set IsActive to false.",
                    "MostPerHour");
        }
    }

    /** The text has been given or changed: it is a new version, unless nothing is asked any more. */
    Optional<ConsentStatement> reword() {
        if (consentText == null) {
            return Optional.empty();
        }
        consentVersion = consentVersion + 1;
        return Optional.of(new ConsentStatement(consentVersion, consentText));
    }
}
