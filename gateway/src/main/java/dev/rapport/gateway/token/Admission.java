package dev.rapport.gateway.token;

import dev.rapport.platform.id.RecordId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A session that was checked: what the services are shown instead of it.
 *
 * @param org null for a token of a foreign provider, which only the services read
 * @param bearer signed token
 * @param goodUntil when the session has to be checked again
 */
public record Admission(@Nullable RecordId org, String bearer, Instant goodUntil) {}
