package dev.rapport.feedback.voice;

import dev.rapport.platform.record.FieldChanges;
import dev.rapport.platform.record.RecordRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** Completes voices, whichever door they come through. */
@ApplicationScoped
class VoiceRules implements RecordRules<Voice> {
    private final Clock clock;

    VoiceRules(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Class<Voice> entity() {
        return Voice.class;
    }

    @Override
    public void beforeCreate(Voice voice, FieldChanges changes) {
        voice.complete(clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    @Override
    public void beforeUpdate(Voice voice, FieldChanges changes) {
        voice.requireReferencesSound();
    }
}
