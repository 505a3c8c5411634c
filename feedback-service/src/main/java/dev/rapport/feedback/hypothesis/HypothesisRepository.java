package dev.rapport.feedback.hypothesis;

import dev.rapport.platform.record.RecordRepository;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class HypothesisRepository extends RecordRepository<Hypothesis> {}
