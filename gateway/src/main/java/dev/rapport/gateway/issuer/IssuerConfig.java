package dev.rapport.gateway.issuer;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How logins work on this installation. */
@ConfigMapping(prefix = "rapport.identity")
public interface IssuerConfig {
    /** Who issues tokens. */
    @WithDefault("issuer")
    Mode mode();

    /** How long a session token is good for. It is not prolonged by use, so that a request writes nothing. */
    @WithDefault("PT12H")
    Duration sessionLifetime();

    /** How long a refresh token that nobody uses is good for; using it gives a new one. */
    @WithDefault("P30D")
    Duration refreshLifetime();

    /** Expiry of the tokens that the services see. */
    @WithDefault("PT5M")
    Duration tokenLifetime();

    /**
     * How long a checked session is believed without asking the database again: the time until a revocation reaches the
     * other replicas of the gateway.
     */
    @WithDefault("PT1M")
    Duration recheck();

    /** Wrong secrets in a row before a login has to wait. */
    @WithDefault("5")
    int attempts();

    /** The first wait after too many wrong secrets; each further one doubles it, up to {@link #longestWait}. */
    @WithDefault("PT2S")
    Duration firstWait();

    /** Longest wait after failed logins. */
    @WithDefault("PT15M")
    Duration longestWait();

    enum Mode {
        /** The gateway itself, for one machine. */
        ISSUER,
        /** An OpenID Connect provider, configured by {@code quarkus.oidc.auth-server-url}. */
        OIDC
    }
}
