package dev.rapport.feedback.path;

import dev.rapport.platform.record.RecordRepository;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class PathRepository extends RecordRepository<MarketPath> {}
