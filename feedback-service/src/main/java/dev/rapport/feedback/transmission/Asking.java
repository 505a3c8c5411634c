package dev.rapport.feedback.transmission;

import dev.rapport.platform.calendar.BusinessHours;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Asks parts of the organisation for feedback, for a user or because of what happened elsewhere. */
@ApplicationScoped
@Transactional
class Asking {
    private static final Unit SALES = new Unit("SALES", null);

    private final Requests requests;
    private final Transmission transmission;
    private final TransmissionConfig config;
    private final BusinessHours hours;
    private final CurrentCaller caller;
    private final Clock clock;

    Asking(
            Requests requests,
            Transmission transmission,
            TransmissionConfig config,
            BusinessHours hours,
            CurrentCaller caller,
            Clock clock) {
        this.requests = requests;
        this.transmission = transmission;
        this.config = config;
        this.hours = hours;
        this.caller = caller;
        this.clock = clock;
    }

    RecordId ask(AskRequest asked) {
        List<Unit> units = asked.requireUnits();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Instant due = asked.dueOr(hours.dueAfter(now, config.acknowledgeWithin()), now);
        return begin(FeedbackRequest.of(asked, new RecordId(caller.get().userId()), due), units);
    }

    /** Asks sales once for each plan; a unique index decides between two at once. */
    void forContributions(PlannedCampaign campaign, Instant plannedAt) {
        if (!requests.asksForContributions(campaign.campaignId())) {
            Instant due = hours.dueAfter(plannedAt, config.acknowledgeWithin());
            begin(FeedbackRequest.forContributions(campaign, due), List.of(SALES));
        }
    }

    private RecordId begin(FeedbackRequest request, List<Unit> units) {
        requests.persistAndFlush(request);
        transmission.begin(request, units);
        return request.id();
    }
}
