package dev.rapport.content.request;

import dev.rapport.platform.record.RecordRepository;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class ContentRequestRepository extends RecordRepository<ContentRequest> {}
