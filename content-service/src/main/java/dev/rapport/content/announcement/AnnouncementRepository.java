package dev.rapport.content.announcement;

import dev.rapport.platform.record.RecordRepository;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class AnnouncementRepository extends RecordRepository<Announcement> {}
