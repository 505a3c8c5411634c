package dev.rapport.platform.composite;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.platform.record.JsonBody;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Other applications that calls over many records may be about. A service knows none; the gateway knows the services and
 * splits, hands over or refuses.
 */
public interface Neighbours {
    /**
     * A call over many records.
     *
     * @param path the call's own, without a query
     * @param query with its question mark; empty if there is none
     * @param body null for a deletion
     * @param elements records with their attributes, or ids
     * @param here saves those that are this application's own, each for itself
     */
    record Collection(
            String method,
            String path,
            String query,
            @Nullable JsonBody body,
            List<JsonNode> elements,
            boolean allOrNone,
            Here here) {
        public String pathAndQuery() {
            return path + query;
        }
    }

    /** Saves records of this application. */
    interface Here {
        List<SaveOutcome> save(List<JsonNode> elements);
    }

    /**
     * The answer to a collection that is not for this application alone; refuses with ALL_OR_NONE_SPANS_SERVICES if
     * records of several should share a transaction.
     */
    Optional<Response> collection(Collection collection);

    /**
     * The answer to subrequests that are all for one other application.
     *
     * @param body of the call, for handing it over
     * @param part tells the parts of one call apart that are handed over; empty for all of it
     */
    Optional<Response> whole(String path, JsonBody body, List<SubRequest> requests, String part);

    /** Refuses with ALL_OR_NONE_SPANS_SERVICES if subrequests are for more than one application. */
    void demandOneTransaction(List<SubRequest> requests);

    /**
     * The answer to a subrequest that is for another application.
     *
     * @param place its number within the call
     */
    Optional<SubAnswer> one(SubRequest request, int place);
}
