package dev.rapport.feedback.transmission;

import dev.rapport.platform.event.Outbox;
import dev.rapport.platform.id.RecordId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** In charge of sending requests on: to the heads of units, and from there to those below. Joins the transaction. */
@ApplicationScoped
class Transmission {
    private final Hops hops;
    private final Requests requests;
    private final Organisation organisation;
    private final ReminderPlan plan;
    private final Outbox outbox;
    private final Clock clock;

    Transmission(
            Hops hops, Requests requests, Organisation organisation, ReminderPlan plan, Outbox outbox, Clock clock) {
        this.hops = hops;
        this.requests = requests;
        this.organisation = organisation;
        this.plan = plan;
        this.outbox = outbox;
        this.clock = clock;
    }

    void begin(FeedbackRequest request, List<Unit> units) {
        Set<RecordId> reached = hops.reached(request.id());
        units.stream().distinct().forEach(unit -> send(request, null, organisation.head(unit), reached));
    }

    /** Sends on what a hop's recipient hands on: to these users, or to all below where none are named. */
    void forward(FeedbackHop hop, List<RecordId> users) {
        List<Recipient> recipients = users.isEmpty()
                ? organisation.below(hop.unit(), hop.toUser())
                : users.stream()
                        .distinct()
                        .map(user -> organisation.person(user, hop.unit()))
                        .toList();
        Set<RecordId> reached = hops.reached(hop.request());
        FeedbackRequest request = requests.require(hop.request());
        recipients.forEach(recipient -> send(request, hop.id(), recipient, reached));
    }

    /** A unit without a head is passed over: its people get it at once. Nobody gets the same twice. */
    private void send(FeedbackRequest request, @Nullable RecordId parent, Recipient to, Set<RecordId> reached) {
        RecordId user = to.user();
        if (user != null && !reached.add(user)) {
            return;
        }
        Instant now = now();
        FeedbackHop hop = new FeedbackHop(request.id(), parent, to, now, plan.next(0, now));
        hops.persistAndFlush(hop);
        if (user == null) {
            List<Recipient> below = organisation.below(to.unit(), null);
            if (!below.isEmpty()) {
                hop.passOver(now);
                below.forEach(each -> send(request, hop.id(), each, reached));
            }
        } else {
            outbox.append(new FeedbackRequested(hop.id(), request.id(), user, request.dueAt(), now));
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
