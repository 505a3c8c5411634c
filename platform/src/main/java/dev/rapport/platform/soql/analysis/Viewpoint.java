package dev.rapport.platform.soql.analysis;

import dev.rapport.platform.id.RecordId;
import java.time.Instant;

/**
 * From where a query is asked: by whom, and on which day.
 *
 * @param settled see {@link Moment}
 */
public record Viewpoint(RecordId user, Calendar calendar, Instant settled) {}
