package dev.rapport.content.privacy;

import dev.rapport.content.lead.KnownLeads;
import dev.rapport.content.link.TrackedLink;
import dev.rapport.content.link.TrackedLinkRepository;
import dev.rapport.content.use.ContentUse;
import dev.rapport.content.use.ContentUseRepository;
import dev.rapport.platform.event.Outbox;
import dev.rapport.platform.record.PersonalRecords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** Erases people from the replica of leads, from the uses of content and the links to it, and answers how much it was. */
@ApplicationScoped
class Forgetting {
    private static final String SERVICE = "content-service";

    private final KnownLeads leads;
    private final ContentUseRepository uses;
    private final TrackedLinkRepository links;
    private final PersonalRecords records;
    private final Outbox outbox;
    private final Clock clock;

    Forgetting(
            KnownLeads leads,
            ContentUseRepository uses,
            TrackedLinkRepository links,
            PersonalRecords records,
            Outbox outbox,
            Clock clock) {
        this.leads = leads;
        this.uses = uses;
        this.links = links;
        this.records = records;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    void forget(ErasedPerson person) {
        person.leadIds().forEach(leads::erase);
        List<ContentUse> used = person.leadIds().stream()
                .flatMap(lead -> uses.of(lead).stream())
                .toList();
        used.forEach(records::erase);
        List<TrackedLink> led = person.leadIds().stream()
                .flatMap(lead -> links.of(lead).stream())
                .toList();
        led.forEach(link -> {
            link.revoke(clock.instant());
            records.erase(link);
        });
        outbox.append(new PersonalDataErased(
                person.erasureId(),
                SERVICE,
                Map.of("Lead", person.leadIds().size(), "ContentUse", used.size(), "TrackedLink", led.size()),
                clock.instant().truncatedTo(ChronoUnit.MILLIS)));
    }
}
