package dev.rapport.lead.courtesy;

import dev.rapport.lead.capture.Lead;
import dev.rapport.lead.capture.LeadRepository;
import dev.rapport.lead.contact.Contact;
import dev.rapport.lead.contact.ContactRepository;
import dev.rapport.platform.id.RecordId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds the person behind a lead or a contact. What is reserved for one person happens in turn, however it is asked for:
 * the lock is on the living record, and always taken from the lead to the contact, as a conversion does.
 */
@ApplicationScoped
class People {
    private final LeadRepository leads;
    private final ContactRepository contacts;

    People(LeadRepository leads, ContactRepository contacts) {
        this.leads = leads;
        this.contacts = contacts;
    }

    Contacted lead(RecordId id, Hold hold) {
        Lead lead = hold.require(leads, id);
        RecordId contact = lead.convertedContact();
        return contact == null ? new Contacted(lead, List.of(id.value())) : contact(contact, hold);
    }

    Contacted contact(RecordId id, Hold hold) {
        Contact contact = hold.require(contacts, id);
        Stream<Long> before = leads.list("convertedContactId", id.value()).stream()
                .map(lead -> lead.id().value());
        return new Contacted(
                contact, Stream.concat(Stream.of(id.value()), before).toList());
    }

    /** Waits for others who write about this person; one that does not exist is refused by whoever refers to it. */
    void lock(RecordId person) {
        if (leads.findForUpdate(person).isEmpty()) {
            contacts.findForUpdate(person);
        }
    }
}
