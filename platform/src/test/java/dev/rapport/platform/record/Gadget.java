package dev.rapport.platform.record;

import jakarta.persistence.Entity;

/** What a widget may belong to. */
@Entity
@RecordType(prefix = "a0G")
public class Gadget extends StoredRecord {
    @RecordField(required = true, nameField = true)
    String name;

    @RecordField(references = "Gadget", children = "Parts")
    Long partOfId;
}
