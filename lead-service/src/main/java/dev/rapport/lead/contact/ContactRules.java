package dev.rapport.lead.contact;

import dev.rapport.platform.record.FieldChanges;
import dev.rapport.platform.record.RecordRules;
import dev.rapport.platform.record.RecordTypes;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps a contact's full name in step with its parts, and erased contacts erased. */
@ApplicationScoped
class ContactRules implements RecordRules<Contact> {
    private final RecordTypes types;

    ContactRules(RecordTypes types) {
        this.types = types;
    }

    @Override
    public Class<Contact> entity() {
        return Contact.class;
    }

    @Override
    public void beforeCreate(Contact contact, FieldChanges changes) {
        contact.completeName();
    }

    @Override
    public void beforeUpdate(Contact contact, FieldChanges changes) {
        contact.demandNothingTold(changes, types.require(Contact.class).type());
        contact.completeName();
    }
}
