package dev.rapport.gateway.route;

import dev.rapport.gateway.route.Destination.Alias;
import dev.rapport.gateway.route.Destination.Behind;
import dev.rapport.gateway.route.Destination.Nowhere;
import dev.rapport.gateway.route.Destination.Open;
import dev.rapport.gateway.route.Destination.Own;
import dev.rapport.platform.error.ApiError;
import dev.rapport.platform.error.ErrorCode;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Decides where a request goes, by the segments of its path; by the query text where that alone names the object, and by
 * an id where nothing else does.
 */
@Singleton
public class Router {
    /** Login, logout, versions, keys, documentation and health: for everybody. */
    private static final Set<String> OPEN =
            Set.of("services/oauth2/token", "services/oauth2/revoke", "services/data", "oauth2/jwks", "openapi");

    private static final Set<String> OPEN_TREES = Set.of("q", "docs", ".well-known");
    private static final Set<String> OWN_API = Set.of("owed", "metrics", "status");
    private static final String NO_SUCH_RESOURCE = "The requested resource does not exist";

    private final RoutingTable table;

    Router(RoutingTable table) {
        this.table = table;
    }

    /** What routing looks at: the path, and the one query parameter that an address may depend on. */
    public interface Request {
        String path();

        /** The first value of a query parameter, decoded. */
        Optional<String> parameter(String name);
    }

    public Destination find(Request request) {
        List<String> segments =
                Arrays.stream(request.path().split("/")).filter(s -> !s.isEmpty()).toList();
        if (segments.isEmpty()) {
            return nowhere("; start at /docs or /services/data.");
        }
        String head = segments.getFirst();
        if (OPEN.contains(String.join("/", segments)) || OPEN_TREES.contains(head)) {
            return new Open();
        }
        return switch (head) {
            case "api" -> segments.size() > 1 ? api(segments.get(1)) : nowhere(": /api names no resource.");
            case "services" -> services(request, segments);
            case "id" -> new Own();
            default -> nowhere(": nothing begins with /" + head + ".");
        };
    }

    private Destination services(Request request, List<String> segments) {
        String area = segments.size() > 1 ? segments.get(1) : "";
        return switch (area) {
            case "apexrest" -> new Alias("/api" + request.path().substring("/services/apexrest".length()));
            case "oauth2" -> new Own();
            case "data" -> records(request, segments.subList(3, segments.size()));
            default -> nowhere(": there is no /services/" + area + ".");
        };
    }

    private Destination api(String segment) {
        if (OWN_API.contains(segment)) {
            return new Own();
        }
        return table.findByPath(segment)
                .<Destination>map(Behind::new)
                .orElseGet(() -> nowhere(": there is no /api/" + segment + "."));
    }

    /** @param rest segments after the version */
    private Destination records(Request request, List<String> rest) {
        if (rest.isEmpty()) {
            return new Own();
        }
        return switch (rest.getFirst()) {
            case "sobjects" -> rest.size() == 1 ? new Own() : object(rest.get(1));
            case "query", "queryAll" -> rest.size() == 1 ? query(request) : locator(rest.get(1));
            case "composite" -> composite(request, rest.subList(1, rest.size()));
            default -> notServed(rest.getFirst());
        };
    }

    private Destination object(String name) {
        return table.findByObject(name)
                .<Destination>map(Behind::new)
                .orElseGet(() -> OwnObjects.contains(name)
                        ? new Own()
                        : nowhere(": there is no object '" + name + "'." + table.hint(name)));
    }

    private Destination query(Request request) {
        Optional<String> object = request.parameter("q").flatMap(QueryText::findObject);
        if (object.isEmpty()) {
            return refused(ErrorCode.MALFORMED_QUERY, "The parameter q must hold a SOQL query: SELECT … FROM …");
        }
        String name = object.get();
        return table.findByObject(name)
                .<Destination>map(Behind::new)
                .orElseGet(() -> OwnObjects.contains(name)
                        ? new Own()
                        : refused(
                                ErrorCode.INVALID_TYPE,
                                "sObject type '" + name + "' is not supported." + table.hint(name)));
    }

    /** A locator begins with the key prefix of the object it goes on with. */
    private Destination locator(String locator) {
        return byId(locator)
                .orElseGet(() -> refused(
                        ErrorCode.INVALID_QUERY_LOCATOR, "'" + locator + "' is no nextRecordsUrl of this installation."));
    }

    private Destination composite(Request request, List<String> rest) {
        boolean namesObject = rest.size() > 1 && Set.of("sobjects", "tree").contains(rest.getFirst());
        if (namesObject) {
            return object(rest.get(1));
        }
        return request.parameter("ids").flatMap(this::byId).orElseGet(() -> notServed("composite"));
    }

    private Optional<Destination> byId(String id) {
        return table.findById(id)
                .<Destination>map(Behind::new)
                .or(() -> OwnObjects.hasId(id) ? Optional.of(new Own()) : Optional.empty());
    }

    private static Destination notServed(String resource) {
        return refused(
                ErrorCode.NOT_FOUND, NO_SUCH_RESOURCE + ": /services/data/vNN.0/" + resource + " is not served.");
    }

    private static Destination nowhere(String why) {
        return refused(ErrorCode.NOT_FOUND, NO_SUCH_RESOURCE + why);
    }

    private static Destination refused(ErrorCode code, String message) {
        return new Nowhere(new ApiError(message, code, List.of()));
    }
}
