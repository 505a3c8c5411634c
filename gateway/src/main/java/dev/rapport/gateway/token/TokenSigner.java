package dev.rapport.gateway.token;

import dev.rapport.gateway.issuer.Account;
import dev.rapport.gateway.issuer.IssuerConfig;
import dev.rapport.gateway.issuer.SigningKey;
import dev.rapport.gateway.issuer.SigningKeys;
import io.smallrye.jwt.build.Jwt;
import jakarta.inject.Singleton;
import java.time.Instant;

/** Writes the tokens that services verify. */
@Singleton
class TokenSigner {
    static final String AUDIENCE = "rapport";

    private final SigningKeys keys;
    private final IssuerAddress issuer;
    private final IssuerConfig config;

    TokenSigner(SigningKeys keys, IssuerAddress issuer, IssuerConfig config) {
        this.keys = keys;
        this.issuer = issuer;
        this.config = config;
    }

    /** A token that says who the account is and what it may, good from {@code now} for the configured time. */
    String sign(Account account, String clientId, Instant now) {
        SigningKey key = keys.current();
        return Jwt.claims()
                .issuer(issuer.url())
                .audience(AUDIENCE)
                .subject(account.user().toString())
                .groups(account.roles())
                .claim("org", account.org().toString())
                .claim("client_id", clientId)
                .claim("preferred_username", account.profile().username())
                .claim("updated_at", account.profile().lastModified().getEpochSecond())
                .issuedAt(now)
                .expiresAt(now.plus(config.tokenLifetime()))
                .jws()
                .keyId(key.id())
                .sign(key.privateKey());
    }
}
