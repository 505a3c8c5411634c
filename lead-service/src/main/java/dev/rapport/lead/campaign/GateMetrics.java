package dev.rapport.lead.campaign;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.Locale;

/** What operators see of gates: how often which of them was waived. */
@Singleton
@Startup
class GateMetrics {
    private final MeterProvider<Counter> waivers;

    /** All gates are there from the start: a rate needs the zero before the first. */
    GateMetrics(MeterRegistry registry) {
        waivers = Counter.builder("rapport.campaigns.gate.waivers")
                .description("Waivers of campaign gates, by gate")
                .withRegistry(registry);
        for (Gate gate : Gate.values()) {
            counter(gate);
        }
    }

    void noteWaived(Gate gate) {
        counter(gate).increment();
    }

    private Counter counter(Gate gate) {
        return waivers.withTag("gate", gate.name().toLowerCase(Locale.ROOT));
    }
}
