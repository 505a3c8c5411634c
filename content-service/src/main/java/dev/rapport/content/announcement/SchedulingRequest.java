package dev.rapport.content.announcement;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** When an announcement is to be published. */
@Schema(name = "AnnouncementScheduling", description = "When an announcement is to be published")
record SchedulingRequest(
        @Schema(required = true, format = "date-time", examples = "2026-12-01T08:00:00Z") @Nullable
        String publishAt) {}
