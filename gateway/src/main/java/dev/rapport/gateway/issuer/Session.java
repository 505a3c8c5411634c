package dev.rapport.gateway.issuer;

import dev.rapport.platform.id.RecordId;
import java.time.Instant;

/** A login that holds: whose it is, through which app, and until when. */
public record Session(RecordId org, RecordId user, String clientId, Instant expiresAt) {}
