package dev.rapport.platform.record;

import dev.rapport.platform.schema.FieldType;
import jakarta.persistence.Entity;

/** Somebody who may have been here before. */
@Entity
@RecordType(prefix = "a0V")
@DuplicateRule(name = "Visitor_Same_Email", fields = "Email")
@DuplicateRule(
        name = "Visitor_Same_Name_And_Company",
        fields = {"Name", "Company"})
public class Visitor extends StoredRecord {
    @RecordField(required = true, nameField = true, length = 80)
    String name;

    @RecordField(type = FieldType.EMAIL, length = 80, idLookup = true)
    String email;

    @RecordField
    String company;
}
