package dev.rapport.lead.cycle;

import static dev.rapport.platform.record.RecordField.Access.READ_ONLY;

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
public class SalesStage extends StoredRecord {
    @RecordField(required = true, access = READ_ONLY, references = "SalesCycle", children = "SalesStages")
    Long salesCycleId;

    @RecordField(required = true, access = READ_ONLY, length = 80, nameField = true)
    String name;

    /** From 1; states beside the main line come last. */
    @RecordField(required = true, access = READ_ONLY)
    Integer position;

    @Enumerated(EnumType.STRING)
    @RecordField(required = true, access = READ_ONLY)
    Stage code;

    @RecordField(
            required = true,
            access = READ_ONLY,
            values = {"MARKETING", "SALES"})
    String ownerFunction;

    @RecordField(access = READ_ONLY)
    @Nullable
    String buyerQuestion;

    @RecordField(access = READ_ONLY, length = 2_000, type = FieldType.TEXTAREA)
    @Nullable
    String entryCriteria;

    @RecordField(access = READ_ONLY, length = 2_000, type = FieldType.TEXTAREA)
    @Nullable
    String exitCriteria;

    /** After this many days in the stage somebody should ask why. */
    @RecordField(access = READ_ONLY)
    @Nullable
    Integer maximumDays;

    SalesStage() {}
}
