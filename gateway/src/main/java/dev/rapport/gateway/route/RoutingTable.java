package dev.rapport.gateway.route;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rapport.platform.error.NearestName;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What each service has, as {@code routes.json} declares it: paths below {@code /api/}, objects and their key prefixes. */
@Singleton
public class RoutingTable {
    private final List<Service> services = new ArrayList<>();
    private final Map<String, Service> byPath = new HashMap<>();
    private final Map<String, Service> byObject = new HashMap<>();
    private final Map<String, Service> byPrefix = new HashMap<>();
    private final List<String> objects = new ArrayList<>();

    RoutingTable(RoutesConfig config, ObjectMapper json) {
        Map<String, URI> bases = Map.of(
                "lead-service", config.lead(),
                "content-service", config.content(),
                "feedback-service", config.feedback());
        read(json).forEach((name, declared) -> add(new Service(name, bases.get(name)), declared));
    }

    /** One service's part of the file. */
    record Declared(List<String> paths, Map<String, String> objects) {}

    /** The file, by the services' names. */
    static final class Declarations extends TreeMap<String, Declared> {}

    private static Declarations read(ObjectMapper json) {
        try (InputStream in = RoutingTable.class.getResourceAsStream("/routes.json")) {
            return json.readValue(in, Declarations.class);
        } catch (IOException e) {
            throw new UncheckedIOException("routes.json cannot be read", e);
        }
    }

    private void add(Service service, Declared declared) {
        services.add(service);
        declared.paths().forEach(path -> byPath.put(path, service));
        declared.objects().forEach((object, prefix) -> {
            objects.add(object);
            byObject.put(object.toLowerCase(Locale.ROOT), service);
            byPrefix.put(prefix, service);
        });
    }

    /** All services behind the gateway, in order of their names. */
    public Collection<Service> services() {
        return List.copyOf(services);
    }

    /** The service that has this first segment below {@code /api/}. */
    Optional<Service> findByPath(String segment) {
        return Optional.ofNullable(byPath.get(segment));
    }

    /** The service that has this object, in any case of letters. */
    Optional<Service> findByObject(String object) {
        return Optional.ofNullable(byObject.get(object.toLowerCase(Locale.ROOT)));
    }

    /** The service whose object this id belongs to. */
    Optional<Service> findById(String id) {
        return id.length() < 3 ? Optional.empty() : Optional.ofNullable(byPrefix.get(id.substring(0, 3)));
    }

    /** " Did you mean 'Lead'?" or nothing. */
    String hint(String object) {
        return NearestName.hint(object, objects);
    }
}
