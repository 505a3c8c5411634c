package dev.rapport.lead.contact;

import dev.rapport.platform.record.FieldChanges;
import dev.rapport.platform.record.RecordRules;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps a contact's full name in step with its parts. */
@ApplicationScoped
class ContactRules implements RecordRules<Contact> {
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
        contact.completeName();
    }
}
