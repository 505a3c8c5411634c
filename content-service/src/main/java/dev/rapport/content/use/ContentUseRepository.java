package dev.rapport.content.use;

import dev.rapport.platform.record.RecordRepository;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class ContentUseRepository extends RecordRepository<ContentUse> {}
