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
import org.threeten.extra.YearQuarter;

/** What a path is expected to bring in one quarter, if it brings anything: the probability is the path's. */
@Entity
@RecordType(prefix = "a2F")
public class PathQuarter extends StoredRecord {
    @RecordField(access = CREATE_ONLY, required = true, references = "MarketPath", children = "Quarters")
    private Long marketPathId;

    /** First day of the quarter. */
    @RecordField(access = CREATE_ONLY, required = true)
    private LocalDate quarter;

    @RecordField(required = true, type = FieldType.CURRENCY, scale = 2)
    private BigDecimal expectedValue;

    protected PathQuarter() {}

    void requireSense() {
        Quarters.requireBegin(quarter);
        if (expectedValue.signum() < 0) {
            throw new ApiException(
                    ErrorCode.NUMBER_OUTSIDE_VALID_RANGE,
                    "ExpectedValue: a path brings something or nothing, not " + expectedValue + ".",
                    "ExpectedValue");
        }
    }

    PathView.Expectation view() {
        return new PathView.Expectation(YearQuarter.from(quarter).toString(), expectedValue);
    }
}
