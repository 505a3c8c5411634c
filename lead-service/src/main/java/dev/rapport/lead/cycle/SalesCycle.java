package dev.rapport.lead.cycle;

import static dev.rapport.platform.record.RecordField.Access.READ_ONLY;

import dev.rapport.platform.record.RecordField;
import dev.rapport.platform.record.RecordType;
import dev.rapport.platform.record.StoredRecord;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** One version of the steps that marketing and sales have agreed on. */
@Entity
@RecordType(prefix = "a01")
public class SalesCycle extends StoredRecord {
    @RecordField(required = true, access = READ_ONLY, length = 80, nameField = true)
    String name;

    @RecordField(required = true, access = READ_ONLY)
    Integer cycleVersion;

    @Enumerated(EnumType.STRING)
    @RecordField(required = true, access = READ_ONLY)
    CycleStatus status;

    SalesCycle() {}

    /** The cycle that every organisation begins with; nobody need approve it, since nobody has agreed on another. */
    static SalesCycle initial(String name) {
        SalesCycle cycle = new SalesCycle();
        cycle.name = name;
        cycle.cycleVersion = 1;
        cycle.status = CycleStatus.ACTIVE;
        return cycle;
    }
}
