package dev.rapport.lead.courtesy;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.record.FieldChanges;
import dev.rapport.platform.record.RecordRules;
import jakarta.enterprise.context.ApplicationScoped;

/** Takes down only what makes sense, and each wish of a person once; a merge or a conversion may bring together two. */
@ApplicationScoped
class ContactPreferenceRules implements RecordRules<ContactPreference> {
    private final ContactPreferences preferences;
    private final People people;

    ContactPreferenceRules(ContactPreferences preferences, People people) {
        this.preferences = preferences;
        this.people = people;
    }

    @Override
    public Class<ContactPreference> entity() {
        return ContactPreference.class;
    }

    @Override
    public void beforeCreate(ContactPreference preference, FieldChanges changes) {
        preference.demandSense();
        demandOnly(preference);
    }

    @Override
    public void beforeUpdate(ContactPreference preference, FieldChanges changes) {
        preference.demandSense();
        if (changes.touches("Purpose") || changes.touches("Channel")) {
            demandOnly(preference);
        }
    }

    @Override
    public void beforeUndelete(ContactPreference preference) {
        demandOnly(preference);
    }

    private void demandOnly(ContactPreference preference) {
        people.lock(preference.person());
        preferences.findLike(preference).ifPresent(other -> {
            throw new ApiException(
                    ErrorCode.DUPLICATE_VALUE,
                    "The person's preference about the same Purpose and Channel is " + other.id()
                            + ": change this one.",
                    "Purpose",
                    "Channel");
        });
    }
}
