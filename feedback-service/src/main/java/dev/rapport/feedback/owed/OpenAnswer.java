package dev.rapport.feedback.owed;

import dev.rapport.feedback.conversation.AboutType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The facts of unanswered feedback as they are stored; its text stays where it is. */
record OpenAnswer(
        Long id,
        AboutType aboutType,
        @Nullable Long aboutId,
        String subject,
        Instant owedSince,
        Instant dueAt,
        @Nullable Long owedByUserId,
        Long owedToUserId) {}
