package dev.rapport.platform.event.inbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.KafkaConsumer;

/** What operators see of the inbox. */
@Singleton
@Startup
class InboxMetrics {
    private final Counter handled;
    private final Counter repeated;
    private final Counter laidAside;
    private final AtomicLong lag = new AtomicLong();

    InboxMetrics(MeterRegistry registry) {
        handled = counter(registry, "rapport.inbox.handled", "Events that took effect");
        repeated = counter(registry, "rapport.inbox.repeated", "Events that had taken effect before");
        laidAside = counter(registry, "rapport.inbox.dead", "Events that became dead letters");
        registry.gauge("rapport.inbox.lag", lag);
    }

    void handled(int fresh, int all) {
        handled.increment(fresh);
        repeated.increment(all - fresh);
    }

    void laidAside() {
        laidAside.increment();
    }

    /** Messages that wait in the partitions of this consumer. Called on the consumer's thread. */
    void lag(KafkaConsumer<?, ?> consumer) {
        lag.set(consumer.assignment().stream()
                .mapToLong(partition -> consumer.currentLag(partition).orElse(0))
                .sum());
    }

    private static Counter counter(MeterRegistry registry, String name, String description) {
        return Counter.builder(name).description(description).register(registry);
    }
}
