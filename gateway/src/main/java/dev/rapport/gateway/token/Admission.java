package dev.rapport.gateway.token;

import dev.rapport.platform.id.RecordId;
import java.time.Instant;

/**
 * A session that was checked: what the services are shown instead of it.
 *
 * @param bearer signed token
 * @param goodUntil when the session has to be checked again
 */
public record Admission(RecordId org, String bearer, Instant goodUntil) {}
