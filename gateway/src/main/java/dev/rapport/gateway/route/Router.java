package dev.rapport.gateway.route;

import dev.rapport.gateway.route.Destination.Alias;
import dev.rapport.gateway.route.Destination.InBody;
import dev.rapport.gateway.route.Destination.Nowhere;
import dev.rapport.gateway.route.Destination.Open;
import dev.rapport.gateway.route.Destination.Own;
import dev.rapport.platform.error.ApiError;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.ApiVersion;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Decides where a request goes: by the segments of its path, by the query text where that alone names the object, and by
 * an id where nothing else does.
 */
@Singleton
public class Router {
    /** Login, logout, versions and keys: for everybody. */
    private static final Set<String> OPEN =
            Set.of("services/oauth2/token", "services/oauth2/revoke", "services/data", "oauth2/jwks");

    /** Health, documentation and discovery: for everybody. */
    private static final Set<String> OPEN_TREES = Set.of("q", "docs", "openapi", ".well-known");

    private static final String APEX_REST = "/services/apexrest/";

    /** Links that buyers follow are short, and stand beside {@code /api/}. */
    private static final String LINK = "l";

    private static final Set<String> JOB_KINDS = Set.of("ingest", "query");

    /** The one resource that every application has under the same path. */
    private static final String IN_EACH = "dead-letters";

    /** What every application has for its own objects: the object's name is in the path. */
    private static final String BY_OBJECT = "objects";

    private final RoutingTable table;

    Router(RoutingTable table) {
        this.table = table;
    }

    public Destination find(RequestAddress request) {
        List<String> segments = Arrays.stream(request.path().split("/", -1))
                .filter(segment -> !segment.isEmpty())
                .toList();
        if (segments.isEmpty()) {
            return nowhere("/ has nothing; start at /docs or /services/data.");
        }
        if (OPEN.contains(String.join("/", segments)) || OPEN_TREES.contains(segments.getFirst())) {
            return new Open();
        }
        return switch (segments.getFirst()) {
            case "api" -> api(request, segments.subList(1, segments.size()));
            case "services" -> services(request, segments);
            case "id" -> new Own();
            case LINK -> table.findByPath(LINK).orElseGet(() -> nowhere("there are no links."));
            default -> nowhere("nothing begins with /" + segments.getFirst() + ".");
        };
    }

    /** What one service tells about another's record, such as a lead's roadmap, is declared in full and goes first. */
    private Destination api(RequestAddress request, List<String> rest) {
        String resource = rest.isEmpty() ? "" : rest.getFirst();
        if (resource.equals(IN_EACH)) {
            return named(request);
        }
        if (resource.equals(BY_OBJECT) && rest.size() > 1) {
            return object(rest.get(1));
        }
        String below = rest.size() > 2 ? resource + "/*/" + rest.get(2) : resource;
        return table.findByPath(below)
                .or(() -> table.findByPath(resource))
                .orElseGet(() -> nowhere("there is no /api/" + resource + "."));
    }

    /** Each application has its own; the parameter says whose is meant. */
    private Destination named(RequestAddress request) {
        return request.parameter("service")
                .flatMap(table::findByName)
                .orElseGet(() -> refused(
                        ErrorCode.INVALID_PARAMETER,
                        "The parameter service must say whose " + IN_EACH + ": one of " + table.names() + "."));
    }

    private Destination services(RequestAddress request, List<String> segments) {
        String area = segments.size() > 1 ? segments.get(1) : "";
        return switch (area) {
            case "Soap" -> new Open(); // its session is in the body
            case "apexrest" ->
                request.path().startsWith(APEX_REST)
                        ? new Alias("/api/" + request.path().substring(APEX_REST.length()))
                        : nowhere("/services/apexrest needs a resource.");
            case "oauth2" -> new Own();
            case "data" -> data(request, segments.get(2), segments.subList(3, segments.size()));
            default -> nowhere("there is no /services/" + area + ".");
        };
    }

    private Destination data(RequestAddress request, String version, List<String> rest) {
        try {
            new ApiVersion(version);
        } catch (ApiException refused) {
            return new Nowhere(refused.errors().getFirst());
        }
        return records(request, rest);
    }

    /** @param rest segments after {@code /services/data/vNN.0} */
    private Destination records(RequestAddress request, List<String> rest) {
        if (rest.isEmpty()) {
            return new Own();
        }
        return switch (rest.getFirst()) {
            case "sobjects" -> rest.size() == 1 ? new Own() : object(rest.get(1));
            case "query", "queryAll" -> rest.size() == 1 ? query(request) : nextPage(rest.get(1));
            case "search", "parameterizedSearch" -> new Own();
            case "composite" -> composite(rest);
            case "limits", "recent", "tabs", "theme", "appMenu", "quickActions", "process", "actions" -> new Own();
            case "jobs" -> jobs(request, rest);
            default -> notServed(rest.getFirst());
        };
    }

    private Destination object(String name) {
        return table.findByObject(name)
                .orElseGet(() -> nowhere("there is no object '" + name + "'." + table.hint(name)));
    }

    /** A text that names no object cannot be right; the gateway's own parser says where it goes wrong. */
    private Destination query(RequestAddress request) {
        Optional<String> text = request.parameter("q").or(() -> request.parameter("explain"));
        if (text.isEmpty()) {
            return refused(ErrorCode.MALFORMED_QUERY, "The parameter q must hold a query: SELECT … FROM …");
        }
        return text.flatMap(QueryText::findObject).map(this::objectAsked).orElseGet(Own::new);
    }

    private Destination objectAsked(String object) {
        return table.findByObject(object)
                .orElseGet(() -> refused(
                        ErrorCode.INVALID_TYPE,
                        "sObject type '" + object + "' is not supported." + table.hint(object)));
    }

    /** A locator begins with the key prefix of the object whose query it goes on with. */
    private Destination nextPage(String locator) {
        return table.findById(locator)
                .orElseGet(() -> refused(
                        ErrorCode.INVALID_QUERY_LOCATOR, "'" + locator + "' is no locator of this installation."));
    }

    /** One object's collections and trees stream to its service; whose the others are, only their bodies tell. */
    private Destination composite(List<String> rest) {
        boolean namesObject = rest.size() > 2 && Set.of("sobjects", "tree").contains(rest.get(1));
        return namesObject ? object(rest.get(2)) : new Own();
    }

    /** A job's id tells its object; a new job's object is in the body; a list is everybody's. */
    private Destination jobs(RequestAddress request, List<String> rest) {
        if (rest.size() < 2 || !JOB_KINDS.contains(rest.get(1))) {
            return notServed(String.join("/", rest));
        }
        if (rest.size() == 2) {
            return request.method().equals("POST") ? new InBody() : new Own();
        }
        try {
            return table.findByJob(RecordId.parse(rest.get(2)))
                    .orElseGet(() -> nowhere("there is no job " + rest.get(2) + "."));
        } catch (ApiException refusal) {
            return new Nowhere(refusal.errors().getFirst());
        }
    }

    /** Where a new bulk job goes, by the body that makes it. */
    public Destination findByBody(String body) {
        try {
            String object = JobBody.object(body);
            return table.findByObject(object)
                    .orElseGet(() -> refused(
                            ErrorCode.INVALID_TYPE,
                            "sObject type '" + object + "' is not supported." + table.hint(object)));
        } catch (ApiException refusal) {
            return new Nowhere(refusal.errors().getFirst());
        }
    }

    private static Destination notServed(String resource) {
        return nowhere("/services/data/vNN.0/" + resource + " is not served.");
    }

    private static Destination nowhere(String why) {
        return refused(ErrorCode.NOT_FOUND, "The requested resource does not exist: " + why);
    }

    private static Destination refused(ErrorCode code, String message) {
        return new Nowhere(new ApiError(message, code, List.of()));
    }
}
