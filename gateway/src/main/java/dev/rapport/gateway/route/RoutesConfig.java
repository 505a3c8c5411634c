package dev.rapport.gateway.route;

import io.smallrye.config.ConfigMapping;
import java.net.URI;

/** Base addresses of the services behind the gateway. */
@ConfigMapping(prefix = "rapport.routes")
public interface RoutesConfig {
    /** Address of lead-service. */
    URI lead();

    /** Address of content-service. */
    URI content();

    /** Address of feedback-service. */
    URI feedback();
}
