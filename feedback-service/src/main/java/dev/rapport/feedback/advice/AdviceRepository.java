package dev.rapport.feedback.advice;

import dev.rapport.platform.record.RecordRepository;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class AdviceRepository extends RecordRepository<Advice> {}
