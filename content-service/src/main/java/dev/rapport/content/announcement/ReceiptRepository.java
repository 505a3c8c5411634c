package dev.rapport.content.announcement;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

@ApplicationScoped
class ReceiptRepository extends RecordRepository<AnnouncementReceipt> {
    Optional<AnnouncementReceipt> find(RecordId announcement, RecordId user) {
        return find("announcementId = ?1 and userId = ?2", announcement.value(), user.value())
                .firstResultOptional();
    }
}
