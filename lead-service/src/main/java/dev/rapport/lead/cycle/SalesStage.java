package dev.rapport.lead.cycle;

import static dev.rapport.platform.record.RecordField.Access.READ_ONLY;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordField;
import dev.rapport.platform.record.RecordType;
import dev.rapport.platform.record.StoredRecord;
import dev.rapport.platform.schema.FieldType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/** One step of a sales cycle: whose it is, what the buyer asks there, when it is entered and left. */
@Entity
@RecordType(prefix = "a02")
public class SalesStage extends StoredRecord implements StagePart {
    private static final int MOST_DAYS = 3_650;

    @RecordField(required = true, access = READ_ONLY, references = "SalesCycle", children = "SalesStages")
    Long salesCycleId;

    @RecordField(required = true, length = 80, nameField = true)
    String name;

    /** From 1; states beside the main line come last. */
    @RecordField(required = true, access = READ_ONLY)
    Integer position;

    @Enumerated(EnumType.STRING)
    @RecordField(required = true, access = READ_ONLY)
    Stage code;

    @RecordField(
            required = true,
            restricted = true,
            values = {"MARKETING", "SALES"})
    String ownerFunction;

    @RecordField
    @Nullable
    String buyerQuestion;

    /** In words; what is enforced are the stage's criteria of their own. */
    @RecordField(length = 2_000, type = FieldType.TEXTAREA)
    @Nullable
    String entryCriteria;

    @RecordField(length = 2_000, type = FieldType.TEXTAREA)
    @Nullable
    String exitCriteria;

    /** After this many days in the stage somebody should ask why. */
    @RecordField
    @Nullable
    Integer maximumDays;

    SalesStage() {}

    @Override
    public RecordId stage() {
        return id();
    }

    RecordId cycle() {
        return new RecordId(salesCycleId);
    }

    SalesStage copyFor(RecordId cycle) {
        SalesStage copy = new SalesStage();
        copy.salesCycleId = cycle.value();
        copy.name = name;
        copy.position = position;
        copy.code = code;
        copy.ownerFunction = ownerFunction;
        copy.buyerQuestion = buyerQuestion;
        copy.entryCriteria = entryCriteria;
        copy.exitCriteria = exitCriteria;
        copy.maximumDays = maximumDays;
        return copy;
    }

    void demandSense() {
        if (maximumDays != null && (maximumDays < 1 || maximumDays > MOST_DAYS)) {
            throw new ApiException(
                    ErrorCode.NUMBER_OUTSIDE_VALID_RANGE,
                    "MaximumDays: a number from 1 to " + MOST_DAYS + ", or none; not " + maximumDays + ".",
                    "MaximumDays");
        }
    }
}
