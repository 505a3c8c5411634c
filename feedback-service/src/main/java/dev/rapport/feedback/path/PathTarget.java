package dev.rapport.feedback.path;

import static dev.rapport.platform.record.RecordField.Access.CREATE_ONLY;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.record.RecordField;
import dev.rapport.platform.record.RecordType;
import dev.rapport.platform.record.StoredRecord;
import dev.rapport.platform.schema.FieldType;
import jakarta.persistence.Entity;
import java.math.BigDecimal;
import java.time.LocalDate;

/** What all paths together are to bring in one quarter. */
@Entity
@RecordType(prefix = "a2G")
public class PathTarget extends StoredRecord {
    /** First day of the quarter. */
    @RecordField(access = CREATE_ONLY, required = true)
    private LocalDate quarter;

    @RecordField(required = true, type = FieldType.CURRENCY, scale = 2)
    private BigDecimal amount;

    protected PathTarget() {}

    void requireSense() {
        Quarters.requireBegin(quarter);
        if (amount.signum() <= 0) {
            throw new ApiException(
                    ErrorCode.NUMBER_OUTSIDE_VALID_RANGE,
                    "Amount: a target is more than nothing, not " + amount + "; delete it where there is none.",
                    "Amount");
        }
    }
}
