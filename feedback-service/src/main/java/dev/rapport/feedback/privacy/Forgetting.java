package dev.rapport.feedback.privacy;

import dev.rapport.feedback.lead.KnownLeads;
import dev.rapport.platform.event.Outbox;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.PersonalRecords;
import dev.rapport.platform.record.StoredRecord;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Erases what was said about people; that it was said, by whom and how it ended stays. Answers how much it was. */
@ApplicationScoped
public class Forgetting {
    private static final String SERVICE = "feedback-service";

    private final ErasedSubjects erased;
    private final KnownLeads leads;
    private final Conversations conversations;
    private final PersonalRecords records;
    private final Outbox outbox;
    private final Clock clock;

    Forgetting(
            ErasedSubjects erased,
            KnownLeads leads,
            Conversations conversations,
            PersonalRecords records,
            Outbox outbox,
            Clock clock) {
        this.erased = erased;
        this.leads = leads;
        this.conversations = conversations;
        this.records = records;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    void forget(ErasedPerson person) {
        person.subjects().stream().sorted().forEach(erased::remember);
        person.leadIds().forEach(leads::erase);
        List<StoredRecord> about = conversations.about(person.subjects());
        about.forEach(records::erase);
        outbox.append(new PersonalDataErased(
                person.erasureId(), SERVICE, counts(about), clock.instant().truncatedTo(ChronoUnit.MILLIS)));
    }

    /** To be told before something is written about these subjects: those with which nobody may be named any more. */
    @Transactional
    public Set<RecordId> forgotten(Collection<RecordId> subjects) {
        return erased.among(subjects);
    }

    private static Map<String, Integer> counts(List<StoredRecord> records) {
        return records.stream()
                .collect(Collectors.toMap(
                        record -> record.getClass().getSimpleName(), record -> 1, Integer::sum, TreeMap::new));
    }
}
