package dev.rapport.lead.privacy;

import dev.rapport.lead.capture.Lead;
import dev.rapport.lead.contact.Contact;
import dev.rapport.lead.handoff.Handoff;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.PersonalRecords;
import dev.rapport.platform.record.StoredRecord;
import dev.rapport.platform.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Finds people whole: merges and conversions are followed in both directions. */
@ApplicationScoped
class KnownPeople {
    private static final Set<String> PEOPLE = Set.of("Lead", "Contact");
    private static final Set<String> HANDOFFS = Set.of("Handoff");
    private static final String SAME_PERSON = """
            with recursive person (id) as (
                select cast(:start as bigint)
                union
                select neighbour.id
                from person
                cross join lateral (
                    select lead.id from lead where lead.org_id = :org and lead.master_record_id = person.id
                    union all
                    select lead.id from lead where lead.org_id = :org and lead.converted_contact_id = person.id
                    union all
                    select unnest(array [lead.master_record_id, lead.converted_contact_id])
                    from lead where lead.org_id = :org and lead.id = person.id
                ) as neighbour
                where neighbour.id is not null
            )
            select id from person order by id""";

    private final EntityManager entities;
    private final Tenant tenant;
    private final PersonalRecords records;

    KnownPeople(EntityManager entities, Tenant tenant, PersonalRecords records) {
        this.entities = entities;
        this.tenant = tenant;
        this.records = records;
    }

    /** NOT_FOUND unless the id is a lead's or a contact's, in the bin or not. */
    KnownPerson require(RecordId id) {
        return require(id, LockModeType.NONE);
    }

    /** As {@link #require}; nobody else changes the person's own records until this transaction ends. */
    KnownPerson requireForUpdate(RecordId id) {
        return require(id, LockModeType.PESSIMISTIC_WRITE);
    }

    private KnownPerson require(RecordId id, LockModeType lock) {
        List<Long> ids = samePerson(id);
        // Leads before contacts, as a conversion locks them.
        List<Lead> leads = find(ids, Lead.class, lock).toList();
        List<Contact> contacts = find(ids, Contact.class, lock).toList();
        if (leads.isEmpty() && contacts.isEmpty()) {
            throw new ApiException(
                    ErrorCode.NOT_FOUND, "The requested resource does not exist: no person has the id " + id + ".");
        }
        return new KnownPerson(leads, contacts, about(ids));
    }

    /** What refers to the person, and what was said about a hand-off of theirs. */
    private Set<StoredRecord> about(List<Long> ids) {
        Set<StoredRecord> found =
                records.referringTo(PEOPLE, ids.stream().map(RecordId::new).toList());
        List<RecordId> handoffs = found.stream()
                .filter(Handoff.class::isInstance)
                .map(StoredRecord::id)
                .toList();
        found.addAll(records.referringTo(HANDOFFS, handoffs));
        return found;
    }

    private <T> Stream<T> find(List<Long> ids, Class<T> type, LockModeType lock) {
        return ids.stream().map(id -> entities.find(type, id, lock)).filter(Objects::nonNull);
    }

    @SuppressWarnings("unchecked") // JPA's native queries are not typed
    private List<Long> samePerson(RecordId id) {
        return entities.createNativeQuery(SAME_PERSON)
                .setParameter("org", tenant.orgId())
                .setParameter("start", id.value())
                .getResultList();
    }
}
