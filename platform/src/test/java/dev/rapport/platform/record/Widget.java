package dev.rapport.platform.record;

import dev.rapport.platform.record.RecordField.Access;
import dev.rapport.platform.schema.FieldType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** An object with one field of each kind. */
@Entity
@RecordType(prefix = "a0W")
public class Widget extends OwnedRecord {
    enum Size {
        SMALL,
        LARGE
    }

    @RecordField(required = true, nameField = true, length = 20)
    String name;

    @RecordField(type = FieldType.EMAIL, length = 80, idLookup = true)
    String email;

    @RecordField(values = {"Red", "Green"})
    String color;

    @RecordField
    @Enumerated(EnumType.STRING)
    Size size;

    @RecordField
    Integer parts;

    @RecordField(type = FieldType.CURRENCY, digits = 10, scale = 2)
    BigDecimal price;

    @RecordField
    boolean isActive;

    @RecordField
    LocalDate builtOn;

    @RecordField
    Instant soldAt;

    @RecordField(type = FieldType.TEXTAREA, length = 1000)
    String notes;

    @RecordField(externalId = true)
    String externalId;

    @RecordField(access = Access.CREATE_ONLY)
    String serial;

    @RecordField(references = "Gadget", children = "Widgets")
    Long gadgetId;

    @RecordField(
            type = FieldType.MULTIPICKLIST,
            restricted = true,
            values = {"Quiet", "Cheap", "Heavy"})
    String traits;
}
