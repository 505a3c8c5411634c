package dev.rapport.lead.courtesy;

import dev.rapport.lead.touch.Channel;
import dev.rapport.lead.touch.Purpose;
import dev.rapport.platform.record.RecordRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Finds what people want. */
@ApplicationScoped
class ContactPreferences extends RecordRepository<ContactPreference> {
    List<ContactPreference> of(Contacted person, Channel channel, Purpose purpose) {
        return list("(leadId in ?1 or contactId in ?1) and isDeleted = false", person.records()).stream()
                .filter(preference -> preference.isAbout(channel, purpose))
                .toList();
    }

    /** Another one of the same person about the very same. */
    Optional<ContactPreference> findLike(ContactPreference given) {
        return list(
                        "(leadId = ?1 or contactId = ?1) and isDeleted = false",
                        given.person().value())
                .stream()
                .filter(other -> other != given
                        && Objects.equals(other.purpose, given.purpose)
                        && Objects.equals(other.channel, given.channel))
                .findFirst();
    }
}
