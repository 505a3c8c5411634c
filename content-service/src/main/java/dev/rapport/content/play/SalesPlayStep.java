package dev.rapport.content.play;

import static dev.rapport.platform.record.RecordField.Access.CREATE_ONLY;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordField;
import dev.rapport.platform.record.RecordType;
import dev.rapport.platform.record.StoredRecord;
import dev.rapport.platform.schema.FieldType;
import jakarta.persistence.Entity;
import org.jspecify.annotations.Nullable;

/** What is done at one point of a play, and with which asset. */
@Entity
@RecordType(prefix = "a1E")
public class SalesPlayStep extends StoredRecord {
    static final int MOST = 100;

    @RecordField(access = CREATE_ONLY, required = true, references = "SalesPlay", children = "SalesPlaySteps")
    private Long salesPlayId;

    /** Its place among the others, from 1; there may be gaps. */
    @RecordField(required = true, digits = 3)
    private Integer position;

    @RecordField(required = true, nameField = true)
    private String name;

    @RecordField(required = true, type = FieldType.TEXTAREA, length = 4_000)
    private String guidance;

    @RecordField(references = "ContentAsset", children = "SalesPlaySteps")
    private @Nullable Long contentAssetId;

    void settle() {
        if (position < 1 || position > MOST) {
            throw new ApiException(
                    ErrorCode.NUMBER_OUTSIDE_VALID_RANGE,
                    "Position: a step stands at 1 to " + MOST + ", not at " + position + ".",
                    "Position");
        }
    }

    RecordId play() {
        return new RecordId(salesPlayId);
    }

    int position() {
        return position;
    }

    String name() {
        return name;
    }

    String guidance() {
        return guidance;
    }

    @Nullable
    RecordId asset() {
        return reference(contentAssetId);
    }
}
