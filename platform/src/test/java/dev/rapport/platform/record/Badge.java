package dev.rapport.platform.record;

import jakarta.persistence.Entity;

/** Sticks on a widget or on a gadget, and is made by someone whom another service knows. */
@Entity
@RecordType(prefix = "a0E")
public class Badge extends StoredRecord {
    @RecordField(required = true, nameField = true)
    String text;

    @RecordField(
            references = {"Widget", "Gadget"},
            children = "Badges")
    Long onId;

    @RecordField(references = "Maker")
    Long makerId;
}
