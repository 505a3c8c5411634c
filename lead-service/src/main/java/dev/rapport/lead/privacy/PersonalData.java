package dev.rapport.lead.privacy;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.PersonalRecords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Tells a person, or who asks for them, what is known here. */
@ApplicationScoped
class PersonalData {
    private final KnownPeople people;
    private final PersonalRecords records;
    private final Clock clock;

    PersonalData(KnownPeople people, PersonalRecords records, Clock clock) {
        this.people = people;
        this.records = records;
        this.clock = clock;
    }

    @Transactional
    PersonalDataView of(RecordId id) {
        KnownPerson person = people.require(id);
        return new PersonalDataView(
                person.leadIds(),
                person.contactIds(),
                clock.instant(),
                person.all().map(records::tell).toList());
    }
}
