package dev.rapport.feedback.mention;

import dev.rapport.platform.record.RecordRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Asks the active rules in their order; the first that knows something speaks. */
@ApplicationScoped
class MentionRuleRepository extends RecordRepository<MentionRule> {
    /** With 50 phrases each, a text of 32,000 characters is classified in well under a second. */
    static final int MOST_ACTIVE = 100;

    Optional<RuleFinding> speak(String title, String text) {
        Words words = Words.of(title + "\n" + text);
        return active().stream().flatMap(rule -> rule.speak(words).stream()).findFirst();
    }

    long countActive() {
        return count("isActive = true and isDeleted = false");
    }

    private List<MentionRule> active() {
        return list("isActive = true and isDeleted = false order by sortOrder, id");
    }
}
