package dev.rapport.feedback.metric;

import dev.rapport.feedback.metric.Survival.Wait;
import dev.rapport.platform.calendar.BusinessHours;
import dev.rapport.platform.metric.DefinedMetric;
import dev.rapport.platform.metric.MetricDefinition;
import dev.rapport.platform.metric.MetricWindow;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** How long answers take, in business hours. */
@ApplicationScoped
class ResponseTime implements DefinedMetric {
    static final String ID = "feedback-response-time";

    private static final MetricDefinition DEFINITION = new MetricDefinition(
            ID,
            "Time to the first response",
            "business hours from receipt to the first response, of SHARED feedback received in the window: median and"
                    + " 90th percentile by Kaplan and Meier, open items counted as long as they have waited, never"
                    + " dropped; intervals by Brookmeyer and Crowley, log-minus-log, at 95 %",
            1,
            "marketing operations",
            List.of());

    private final Responses responses;
    private final BusinessHours hours;

    ResponseTime(Responses responses, BusinessHours hours) {
        this.responses = responses;
        this.hours = hours;
    }

    @Override
    public MetricDefinition definition() {
        return DEFINITION;
    }

    ResponseTimeView answer(MetricWindow window, Instant asOf) {
        List<Wait> waits = responses.in(window).stream()
                .map(response -> wait(response, asOf))
                .toList();
        return ResponseTimeView.of(waits, DEFINITION, window, asOf);
    }

    private Wait wait(Responses.Response response, Instant asOf) {
        Instant answered = response.at();
        Duration time = hours.between(response.received(), answered == null ? asOf : answered);
        return new Wait(time.toMillis() / (double) Duration.ofHours(1).toMillis(), answered != null);
    }
}
