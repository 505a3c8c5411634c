package dev.rapport.gateway.issuer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of a login, in the only moment they are known as text.
 *
 * @param refreshToken null if none was asked for
 */
public record NewSession(
        Account account, String accessToken, @Nullable String refreshToken, Instant issuedAt) {}
