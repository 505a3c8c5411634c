package dev.rapport.content.privacy;

import dev.rapport.platform.event.EventSubscriber;
import dev.rapport.platform.event.IncomingEvent;
import jakarta.enterprise.context.ApplicationScoped;

/** Hears that a person is to be forgotten. */
@ApplicationScoped
class LeadErasedSubscriber implements EventSubscriber<ErasedPerson> {
    private final Forgetting forgetting;

    LeadErasedSubscriber(Forgetting forgetting) {
        this.forgetting = forgetting;
    }

    @Override
    public String source() {
        return "lead-service";
    }

    @Override
    public String type() {
        return "LeadErased";
    }

    @Override
    public Class<ErasedPerson> facts() {
        return ErasedPerson.class;
    }

    @Override
    public void handle(IncomingEvent event, ErasedPerson person) {
        forgetting.forget(person);
    }
}
