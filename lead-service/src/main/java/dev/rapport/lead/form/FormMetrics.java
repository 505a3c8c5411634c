package dev.rapport.lead.form;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.Locale;

/** What operators see of forms: how many submissions came to what, those of programs among them. */
@Singleton
@Startup
class FormMetrics {
    private final MeterProvider<Counter> submissions;

    /** All outcomes are there from the start: a rate needs the zero before the first. */
    FormMetrics(MeterRegistry registry) {
        submissions = Counter.builder("rapport.forms.submissions")
                .description("Submissions of web forms by what became of them")
                .withRegistry(registry);
        for (Outcome outcome : Outcome.values()) {
            counter(outcome);
        }
    }

    void note(Outcome outcome) {
        counter(outcome).increment();
    }

    private Counter counter(Outcome outcome) {
        return submissions.withTag("outcome", outcome.name().toLowerCase(Locale.ROOT));
    }
}
