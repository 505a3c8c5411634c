package dev.rapport.lead.assignment;

import dev.rapport.lead.criteria.Criteria;
import dev.rapport.platform.record.RecordField;
import dev.rapport.platform.record.RecordType;
import dev.rapport.platform.record.StoredRecord;
import dev.rapport.platform.schema.FieldType;
import jakarta.persistence.Entity;
import org.jspecify.annotations.Nullable;

/** Which leads a group of sellers takes: a territory, an industry, or all that no rule before has taken. */
@Entity
@RecordType(prefix = "a0A")
public class AssignmentRule extends StoredRecord {
    @RecordField(required = true, length = 80, nameField = true)
    String name;

    @RecordField(label = "Active")
    boolean isActive = true;

    /** Rules are asked from the smallest number on; of the same number, the older one first. */
    @RecordField(required = true)
    Integer sortOrder;

    /** What stands after WHERE in a query for leads; all of them where it is empty. */
    @RecordField(type = FieldType.TEXTAREA, length = Criteria.LENGTH)
    @Nullable
    String criteria;

    @RecordField(externalId = true)
    @Nullable
    String externalId;

    String name() {
        return name;
    }

    @Nullable
    String criteria() {
        return criteria;
    }
}
