package dev.rapport.gateway.route;

import io.smallrye.config.ConfigMapping;
import java.net.URI;

/** Base addresses of the services behind the gateway. */
@ConfigMapping(prefix = "rapport.routes")
public interface RoutesConfig {
    URI lead();

    URI content();

    URI feedback();
}
