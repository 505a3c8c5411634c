package dev.rapport.gateway.issuer;

import dev.rapport.platform.id.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * An active connected app as logins see it.
 *
 * @param runAs user that the app is when it logs in by its secret alone; null if it may not
 * @param publicKey PEM that verifies its assertions; null if it may not use them
 */
public record ClientApp(
        RecordId org,
        RecordId id,
        String clientId,
        @Nullable RecordId runAs,
        @Nullable String publicKey) {}
