package dev.rapport.lead.courtesy;

import dev.rapport.lead.courtesy.ContactCheckRequest.Asked;
import dev.rapport.lead.touch.Touches;
import dev.rapport.platform.id.RecordId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Answers whether a person may be contacted, and takes the moment for whoever wants it: under the person's lock, so that
 * of many who ask at once no more are let through than one after the other would be.
 */
@ApplicationScoped
class ContactChecks {
    private final People people;
    private final ContactPreferences preferences;
    private final PastTouches past;
    private final Touches touches;
    private final Clock clock;

    ContactChecks(People people, ContactPreferences preferences, PastTouches past, Touches touches, Clock clock) {
        this.people = people;
        this.preferences = preferences;
        this.past = past;
        this.touches = touches;
        this.clock = clock;
    }

    /** How a person is found by one of their records. */
    interface Finding {
        Contacted find(RecordId id, Hold hold);
    }

    @Transactional
    ContactCheckView lead(RecordId id, ContactCheckRequest request) {
        return check(id, people::lead, request);
    }

    @Transactional
    ContactCheckView contact(RecordId id, ContactCheckRequest request) {
        return check(id, people::contact, request);
    }

    /** The clock is read after the wait for the lock: what others have reserved meanwhile lies before. */
    private ContactCheckView check(RecordId id, Finding finding, ContactCheckRequest request) {
        boolean reserve = request.asked(now()).reserve();
        Contacted person = finding.find(id, reserve ? Hold.LOCKED : Hold.FREE);
        Asked asked = request.asked(now());
        Courtesy courtesy = courtesy(person, asked);
        List<Reason> reasons = courtesy.reasonsAgainst(asked.at());
        boolean allowed = reasons.isEmpty();
        return new ContactCheckView(
                allowed,
                reasons,
                courtesy.firstFrom(asked.at()).orElse(null),
                allowed && reserve ? touches.record(person.touch(asked)).id() : null);
    }

    private Courtesy courtesy(Contacted person, Asked asked) {
        List<Instant> counted = past.of(person, asked.purpose(), asked.at().minus(ContactPreference.MONTH));
        Stream<Restraint> wanted = preferences.of(person, asked.channel(), asked.purpose()).stream()
                .flatMap(preference -> preference.restraints(counted));
        Stream<Restraint> optedOut = person.hasOptedOutOf(asked.channel(), asked.purpose())
                ? Stream.of(new Refusal(Reason.OPTED_OUT))
                : Stream.empty();
        Stream<Restraint> erased =
                person.living().isErased() ? Stream.of(new Refusal(Reason.PERSON_ERASED)) : Stream.empty();
        return new Courtesy(
                Stream.of(erased, wanted, optedOut).flatMap(Function.identity()).toList());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
