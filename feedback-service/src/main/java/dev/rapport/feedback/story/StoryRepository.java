package dev.rapport.feedback.story;

import dev.rapport.platform.record.RecordRepository;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class StoryRepository extends RecordRepository<Story> {}
