package dev.rapport.gateway.composite;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.gateway.route.Destination;
import dev.rapport.gateway.route.Destination.Behind;
import dev.rapport.gateway.route.RequestAddress;
import dev.rapport.gateway.route.Router;
import dev.rapport.gateway.route.RoutingTable;
import dev.rapport.gateway.route.Service;
import dev.rapport.platform.composite.CollectionBody;
import dev.rapport.platform.composite.SubRequest;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.record.JsonBody;
import jakarta.inject.Singleton;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells whose a record or a subrequest is. What is nobody's is the gateway's, which says so. */
@Singleton
class Owners {
    private static final String COLLECTIONS = "/composite/sobjects";

    private final Router router;
    private final RoutingTable table;

    Owners(Router router, RoutingTable table) {
        this.router = router;
        this.table = table;
    }

    /** The service that an element of a collection belongs to; empty for the gateway's own. */
    Optional<Service> of(JsonNode element) {
        if (element.isTextual()) {
            return service(table.findById(element.textValue()));
        }
        String type = element.path("attributes").path("type").asText("");
        return type.isEmpty()
                ? service(table.findById(
                        element.path("id").asText(element.path("Id").asText(""))))
                : service(table.findByObject(type));
    }

    /** The services that subrequests are for, the gateway as an empty one, in order. */
    Set<Optional<Service>> of(List<SubRequest> requests) {
        Set<Optional<Service>> owners = new LinkedHashSet<>();
        requests.forEach(request -> owners.addAll(of(request)));
        return owners;
    }

    /** More than one only for a collection of several services' records. What cannot be read is refused here. */
    Set<Optional<Service>> of(SubRequest request) {
        try {
            return isCollection(request)
                    ? elements(request).stream().map(this::of).collect(Collectors.toCollection(LinkedHashSet::new))
                    : Set.of(service(Optional.of(router.find(new Address(request)))));
        } catch (ApiException unreadable) {
            return Set.of(Optional.empty());
        }
    }

    private static boolean isCollection(SubRequest request) {
        String path = request.path();
        return (path.endsWith("/") ? path.substring(0, path.length() - 1) : path).endsWith(COLLECTIONS);
    }

    private static List<JsonNode> elements(SubRequest request) {
        return request.body() == null
                ? CollectionBody.idsToDelete(request.parameter("ids").orElse(""))
                : CollectionBody.records(new JsonBody(request.body()));
    }

    private static Optional<Service> service(Optional<Destination> destination) {
        return destination.map(found -> found instanceof Behind behind ? behind.service() : null);
    }

    /** A subrequest as routing sees it. */
    private record Address(SubRequest request) implements RequestAddress {
        @Override
        public String method() {
            return request.method();
        }

        @Override
        public String path() {
            return request.path();
        }

        @Override
        public Optional<String> parameter(String name) {
            return request.parameter(name);
        }
    }
}
