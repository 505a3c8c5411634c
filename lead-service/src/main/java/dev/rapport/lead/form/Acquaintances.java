package dev.rapport.lead.form;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.lead.capture.Lead;
import dev.rapport.lead.capture.LeadRepository;
import dev.rapport.lead.contact.ContactRepository;
import dev.rapport.platform.record.RecordTypes;
import dev.rapport.platform.record.RecordWriter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Finds whoever has filled in a form, or makes their acquaintance: as the duplicate rules of leads see it, and by the
 * address of contacts. Whom we know is not changed, since anybody can fill in a form in anybody's name.
 */
@ApplicationScoped
class Acquaintances {
    private final RecordTypes types;
    private final RecordWriter writer;
    private final LeadRepository leads;
    private final ContactRepository contacts;

    Acquaintances(RecordTypes types, RecordWriter writer, LeadRepository leads, ContactRepository contacts) {
        this.types = types;
        this.writer = writer;
        this.leads = leads;
        this.contacts = contacts;
    }

    /** @param filledIn the lead as it would be written */
    Submitter meet(ObjectNode filledIn) {
        var type = types.require(Lead.class);
        return writer.lookalikes(type, filledIn).stream()
                .flatMap(id -> leads.findForUpdate(id).stream())
                .findFirst()
                .map(lead -> new Submitter(lead.id(), lead.convertedContact(), false))
                .or(() -> contact(filledIn.path("Email").asText()))
                .orElseGet(() -> new Submitter(writer.create(type, filledIn).id(), null, true));
    }

    private Optional<Submitter> contact(String email) {
        return contacts.find("email = ?1 and isDeleted = false order by id", email)
                .firstResultOptional()
                .map(contact -> new Submitter(null, contact.id(), false));
    }
}
