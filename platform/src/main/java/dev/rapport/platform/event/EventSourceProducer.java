package dev.rapport.platform.event;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

@Dependent
class EventSourceProducer {
    @Produces
    @Singleton
    EventSource thisApplication(@ConfigProperty(name = "quarkus.application.name") String name) {
        return new EventSource(name);
    }
}
