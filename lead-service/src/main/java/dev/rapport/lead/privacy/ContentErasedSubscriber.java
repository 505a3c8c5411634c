package dev.rapport.lead.privacy;

import dev.rapport.platform.event.EventSubscriber;
import dev.rapport.platform.event.IncomingEvent;
import jakarta.enterprise.context.ApplicationScoped;

/** Hears that content-service has erased a person. */
@ApplicationScoped
class ContentErasedSubscriber implements EventSubscriber<PersonalDataErased> {
    private final ErasureAnswers answers;

    ContentErasedSubscriber(ErasureAnswers answers) {
        this.answers = answers;
    }

    @Override
    public String source() {
        return "content-service";
    }

    @Override
    public String type() {
        return "PersonalDataErased";
    }

    @Override
    public Class<PersonalDataErased> facts() {
        return PersonalDataErased.class;
    }

    @Override
    public void handle(IncomingEvent event, PersonalDataErased erased) {
        answers.take(erased.erasureId(), source(), erased.at(), erased.counts());
    }
}
