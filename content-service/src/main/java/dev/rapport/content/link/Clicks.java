package dev.rapport.content.link;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.Locale;

/** What operators see of links: how often they are followed, and what came of it. */
@Singleton
@Startup
class Clicks {
    private final MeterProvider<Counter> clicks;

    /** All outcomes are there from the start: a rate needs the zero before the first. */
    Clicks(MeterRegistry registry) {
        clicks = Counter.builder("rapport.content.link.clicks")
                .description("Links followed by what came of it")
                .withRegistry(registry);
        for (Click click : Click.values()) {
            counter(click);
        }
    }

    void note(Click click) {
        counter(click).increment();
    }

    private Counter counter(Click click) {
        return clicks.withTag("outcome", click.name().toLowerCase(Locale.ROOT));
    }
}
