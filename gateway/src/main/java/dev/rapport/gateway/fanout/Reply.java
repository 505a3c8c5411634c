package dev.rapport.gateway.fanout;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.gateway.route.Service;

/** What came of asking one service. */
public sealed interface Reply {
    Service service();

    /**
     * It answered, if only with a refusal.
     *
     * @param lastModified the header as sent; empty if there was none
     */
    record Answered(Service service, int status, JsonNode body, String lastModified) implements Reply {
        public boolean isSuccess() {
            return status / 100 == 2;
        }
    }

    /** It could not be asked. */
    record Silent(Service service, String reason) implements Reply {}
}
