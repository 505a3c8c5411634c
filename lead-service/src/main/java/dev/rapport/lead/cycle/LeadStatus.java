package dev.rapport.lead.cycle;

import static dev.rapport.platform.record.RecordField.Access.READ_ONLY;

import dev.rapport.platform.record.RecordField;
import dev.rapport.platform.record.RecordType;
import dev.rapport.platform.record.StoredRecord;
import jakarta.persistence.Entity;
import java.util.List;

/** One of the values of a lead's Status. */
@Entity
@RecordType(prefix = "01J", labelPlural = "Lead Statuses")
public class LeadStatus extends StoredRecord {
    public static final String OPEN = "Open - Not Contacted";
    public static final String CONVERTED = "Closed - Converted";

    private static final List<String> NAMES = List.of(OPEN, "Working - Contacted", "Closed - Not Converted", CONVERTED);

    @RecordField(required = true, access = READ_ONLY)
    String apiName;

    @RecordField(required = true, access = READ_ONLY, nameField = true)
    String masterLabel;

    @RecordField(required = true, access = READ_ONLY)
    Integer sortOrder;

    @RecordField(access = READ_ONLY, label = "Default")
    boolean isDefault;

    @RecordField(access = READ_ONLY, label = "Converted")
    boolean isConverted;

    LeadStatus() {}

    /** What an organisation has. */
    static List<LeadStatus> all() {
        return NAMES.stream().map(LeadStatus::named).toList();
    }

    private static LeadStatus named(String name) {
        LeadStatus status = new LeadStatus();
        status.apiName = name;
        status.masterLabel = name;
        status.sortOrder = NAMES.indexOf(name) + 1;
        status.isDefault = name.equals(OPEN);
        status.isConverted = name.equals(CONVERTED);
        return status;
    }
}
