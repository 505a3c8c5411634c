package dev.rapport.content.play;

import static dev.rapport.platform.record.RecordField.Access.READ_ONLY;

import dev.rapport.content.asset.StageCodes;
import dev.rapport.content.asset.ValueList;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.OwnedRecord;
import dev.rapport.platform.record.RecordField;
import dev.rapport.platform.record.RecordType;
import dev.rapport.platform.schema.FieldType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What sales does in a situation. What it says of the situation narrows it; what it leaves open fits everybody. */
@Entity
@RecordType(prefix = "a1D")
public class SalesPlay extends OwnedRecord {
    private static final int LONGEST_LIST = 1_000;
    private static final int LONGEST_SITUATION = 4_000;

    @RecordField(required = true, nameField = true)
    private String name;

    /** What a seller notices that calls for the play, in words. */
    @RecordField(required = true, type = FieldType.TEXTAREA, length = LONGEST_SITUATION)
    private String situation;

    @RecordField(type = FieldType.MULTIPICKLIST, length = LONGEST_LIST)
    private @Nullable String stages;

    @RecordField(type = FieldType.MULTIPICKLIST, length = LONGEST_LIST)
    private @Nullable String personas;

    @RecordField(type = FieldType.MULTIPICKLIST, length = LONGEST_LIST)
    private @Nullable String industries;

    @RecordField(type = FieldType.MULTIPICKLIST, length = LONGEST_LIST)
    private @Nullable String competitors;

    @Enumerated(EnumType.STRING)
    @RecordField(required = true, defaulted = true)
    private PlayStatus status = PlayStatus.DRAFT;

    @RecordField(access = READ_ONLY)
    private @Nullable Instant publishedAt;

    @RecordField(access = READ_ONLY)
    private @Nullable Instant retiredAt;

    /** Refuses to begin as anything but a draft. */
    void begin() {
        if (status != PlayStatus.DRAFT) {
            throw new ApiException(
                    ErrorCode.ILLEGAL_TRANSITION, "A play begins as DRAFT, not as " + status + ".", "Status");
        }
        settle();
    }

    /** Brings lists of values to one form, after fields were written. */
    void settle() {
        stages = ValueList.text(StageCodes.require(ValueList.values(stages)));
        personas = ValueList.text(ValueList.values(personas));
        industries = ValueList.text(ValueList.values(industries));
        competitors = ValueList.text(ValueList.values(competitors));
    }

    /** Puts back the status that a write of fields has already overwritten, so that a verb can make the move. */
    void resumeFrom(PlayStatus before) {
        status = before;
    }

    /** @param steps how many it has; what they need has been looked at */
    SalesPlayPublished publish(int steps, Instant now) {
        status.requireNext(PlayStatus.PUBLISHED);
        if (steps == 0) {
            throw new ApiException(
                    ErrorCode.FIELD_CUSTOM_VALIDATION_EXCEPTION,
                    "The play says nothing yet: give it a SalesPlayStep at least.",
                    "Status");
        }
        status = PlayStatus.PUBLISHED;
        publishedAt = now;
        return new SalesPlayPublished(id(), name, situation, conditions().stages(), owner(), steps, now);
    }

    void retire(Instant now) {
        status.requireNext(PlayStatus.RETIRED);
        status = PlayStatus.RETIRED;
        retiredAt = now;
    }

    /** @param missing the asset that has been withdrawn */
    SalesPlayBroken broken(RecordId missing, List<String> steps, Instant now) {
        return new SalesPlayBroken(id(), name, owner(), missing, steps, now);
    }

    Conditions conditions() {
        return new Conditions(
                ValueList.values(stages),
                ValueList.values(personas),
                ValueList.values(industries),
                ValueList.values(competitors));
    }

    PlayStatus status() {
        return status;
    }

    PlayView view(List<PlayView.Step> steps) {
        return new PlayView(id(), name, situation, conditions(), status, owner(), publishedAt, retiredAt, steps);
    }
}
