package dev.rapport.lead.privacy;

import dev.rapport.lead.capture.Lead;
import dev.rapport.lead.contact.Contact;
import dev.rapport.lead.person.Person;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.StoredRecord;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One person, under all the records that they have here, in the bin or not, and everything that refers to these.
 *
 * @param leads the one they live or lived on in, and those that were merged into it
 * @param records what refers to them
 */
record KnownPerson(List<Lead> leads, List<Contact> contacts, Collection<StoredRecord> records) {
    KnownPerson {
        leads = List.copyOf(leads);
        contacts = List.copyOf(contacts);
        records = List.copyOf(records);
    }

    Stream<Person> people() {
        return Stream.concat(leads.stream(), contacts.stream());
    }

    Stream<StoredRecord> all() {
        return Stream.concat(people(), records.stream());
    }

    List<RecordId> ids() {
        return ids(people());
    }

    List<RecordId> leadIds() {
        return ids(leads.stream());
    }

    List<RecordId> contactIds() {
        return ids(contacts.stream());
    }

    List<RecordId> ids(Class<? extends StoredRecord> of) {
        return ids(records.stream().filter(of::isInstance));
    }

    /** How many records there are of each object. */
    Map<String, Integer> counts() {
        return all().collect(Collectors.toMap(
                record -> record.getClass().getSimpleName(), record -> 1, Integer::sum, TreeMap::new));
    }

    private static List<RecordId> ids(Stream<? extends StoredRecord> records) {
        return records.map(StoredRecord::id).toList();
    }
}
