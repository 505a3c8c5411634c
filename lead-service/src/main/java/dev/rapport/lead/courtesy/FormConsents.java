package dev.rapport.lead.courtesy;

import dev.rapport.platform.id.RecordId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Takes down what people said to marketing in a form. A wish that is on record stays as it is: a form can be filled in by
 * anybody, so it opens nothing that a person has shut.
 */
@ApplicationScoped
public class FormConsents {
    private final ContactPreferences preferences;
    private final People people;

    FormConsents(ContactPreferences preferences, People people) {
        this.preferences = preferences;
        this.people = people;
    }

    /**
     * @param contact whom the lead has become, or who never was one; the wish is theirs then
     * @param statement the words that they were asked in
     */
    @Transactional
    public void note(
            @Nullable RecordId lead, @Nullable RecordId contact, boolean agrees, RecordId statement, Instant at) {
        ContactPreference wish =
                ContactPreference.toMarketing(agrees, statement, at).of(contact == null ? lead : null, contact);
        people.lock(wish.person());
        if (preferences.findLike(wish).isEmpty()) {
            preferences.persist(wish);
        }
    }
}
