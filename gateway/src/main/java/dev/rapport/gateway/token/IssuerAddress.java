package dev.rapport.gateway.token;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where this installation's tokens come from. */
@ConfigMapping(prefix = "rapport.issuer")
public interface IssuerAddress {
    /** The tokens' {@code iss}; the services find the key set below it. The gateway's address as the services see it. */
    @WithDefault("http://127.0.0.1:8080")
    String url();
}
