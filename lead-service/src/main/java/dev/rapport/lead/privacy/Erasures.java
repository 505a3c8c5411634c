package dev.rapport.lead.privacy;

import dev.rapport.lead.handoff.Handoff;
import dev.rapport.lead.person.Person;
import dev.rapport.platform.event.Outbox;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.PersonalRecords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/** Erases people: in place and in one transaction, of which a dry run is the same without its end. */
@ApplicationScoped
class Erasures {
    private final KnownPeople people;
    private final PersonalRecords records;
    private final StoredTraces traces;
    private final ErasureAnswers answers;
    private final ErasureRepository erasures;
    private final Outbox outbox;
    private final ErasureConfig config;
    private final Clock clock;

    Erasures(
            KnownPeople people,
            PersonalRecords records,
            StoredTraces traces,
            ErasureAnswers answers,
            ErasureRepository erasures,
            Outbox outbox,
            ErasureConfig config,
            Clock clock) {
        this.people = people;
        this.records = records;
        this.traces = traces;
        this.answers = answers;
        this.erasures = erasures;
        this.outbox = outbox;
        this.config = config;
        this.clock = clock;
    }

    /** Erases the person whom this record is one of; who was erased before is not erased again. */
    @Transactional
    ErasureView erase(RecordId subject, ErasureRequest.Asked asked) {
        KnownPerson person = people.requireForUpdate(subject);
        return person.people()
                .map(Person::erasure)
                .filter(Objects::nonNull)
                .findFirst()
                .map(before -> answers.view(erasures.require(before)))
                .orElseGet(() -> erase(person, subject, asked));
    }

    /** What {@link #erase} would touch. */
    @Transactional
    ErasurePreview preview(RecordId subject) {
        KnownPerson person = people.require(subject);
        return new ErasurePreview(person.leadIds(), person.contactIds(), person.counts());
    }

    private ErasureView erase(KnownPerson person, RecordId subject, ErasureRequest.Asked asked) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Erasure erasure = Erasure.of(subject, asked, now.plus(config.dueWithin()));
        erasures.persistAndFlush(erasure);
        person.all().forEach(records::erase);
        person.people().forEach(each -> each.erased(erasure.id(), now));
        traces.erase(person);
        outbox.append(new LeadErased(
                erasure.id(), subject, person.leadIds(), person.contactIds(), person.ids(Handoff.class), now));
        answers.take(erasure, ErasureAnswers.HERE, now, person.counts());
        return answers.view(erasure);
    }
}
