package dev.rapport.feedback.routing;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordField;
import dev.rapport.platform.record.RecordType;
import dev.rapport.platform.record.StoredRecord;
import dev.rapport.platform.schema.FieldType;
import jakarta.persistence.Entity;
import org.jspecify.annotations.Nullable;

/** Which feedback is answered by whom: by one user, or by the member of a function or team with the least to answer. */
@Entity
@RecordType(prefix = "a26")
public class RoutingRule extends StoredRecord {
    @RecordField(required = true, length = 80, nameField = true)
    private String name;

    @RecordField(label = "Active")
    private boolean isActive = true;

    /** Rules are asked from the smallest number on; of the same number, the older one first. */
    @RecordField(required = true)
    private Integer sortOrder;

    /** What stands after WHERE in a query for feedback; true of all where it is empty. */
    @RecordField(type = FieldType.TEXTAREA, length = FeedbackCriteria.LENGTH)
    private @Nullable String criteria;

    @RecordField(references = "User")
    private @Nullable Long userId;

    /** The function whose members answer; either this or a user. */
    @RecordField(
            length = 40,
            type = FieldType.PICKLIST,
            values = {"MARKETING", "SALES", "PRODUCT", "ENGINEERING", "FINANCE", "EXECUTIVE", "SUPPORT"},
            restricted = true)
    private @Nullable String function;

    /** Narrows the function down to one team. */
    @RecordField
    private @Nullable String team;

    @RecordField(externalId = true)
    private @Nullable String externalId;

    protected RoutingRule() {}

    String name() {
        return name;
    }

    @Nullable
    String criteria() {
        return criteria;
    }

    @Nullable
    RecordId user() {
        return reference(userId);
    }

    @Nullable
    String function() {
        return function;
    }

    @Nullable
    String team() {
        return team;
    }
}
