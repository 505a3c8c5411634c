package dev.rapport.gateway.proxy;

import dev.rapport.gateway.token.Admission;
import dev.rapport.platform.id.RecordId;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Singleton;

/** Counts calls at the door, and tells on every answer how many there were, as clients expect it. */
@Singleton
class Metering {
    static final String LIMIT_HEADER = "Sforce-Limit-Info";

    private final ApiUsage usage;

    Metering(ApiUsage usage) {
        this.usage = usage;
    }

    /** Counts a call; false if it is one too many. Tokens of a foreign provider are not counted: only services read them. */
    boolean count(Admission admission, HttpServerResponse response) {
        RecordId org = admission.org();
        if (org == null) {
            return true;
        }
        long calls = usage.count(org);
        response.putHeader(LIMIT_HEADER, usage.describe(calls));
        return !usage.isOver(calls);
    }

    /** Tells the count without adding to it. */
    void tell(Admission admission, HttpServerResponse response) {
        RecordId org = admission.org();
        if (org != null) {
            response.putHeader(LIMIT_HEADER, usage.describe(usage.made(org)));
        }
    }
}
