package dev.rapport.platform.calendar;

import dev.rapport.platform.id.RecordId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Until when something is due, and by which calendar that was worked out. It stays as it is when the calendar changes: who
 * was promised a time keeps it.
 *
 * @param calendarId null where the configured hours counted
 * @param calendarVersion 0 for the configured hours
 */
public record Deadline(Instant at, @Nullable RecordId calendarId, int calendarVersion) {}
