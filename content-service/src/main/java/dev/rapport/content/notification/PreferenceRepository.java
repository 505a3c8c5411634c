package dev.rapport.content.notification;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class PreferenceRepository extends RecordRepository<NotificationPreference> {
    List<NotificationPreference> of(RecordId user) {
        return list("userId = ?1 and isDeleted = false order by type, channel", user.value());
    }
}
