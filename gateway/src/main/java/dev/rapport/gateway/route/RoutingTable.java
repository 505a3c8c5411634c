package dev.rapport.gateway.route;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rapport.gateway.route.Destination.Behind;
import dev.rapport.gateway.route.Destination.OpenBehind;
import dev.rapport.gateway.route.Destination.Own;
import dev.rapport.platform.bulk.JobIds;
import dev.rapport.platform.error.NearestName;
import dev.rapport.platform.id.RecordId;
import jakarta.enterprise.context.ApplicationScoped;
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
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the gateway and each service have, as {@code routes.json} declares it: first segments of paths below {@code /api/},
 * objects, and the key prefixes of their ids.
 */
@ApplicationScoped
public class RoutingTable {
    private static final String FILE = "/routes.json";
    private static final int PREFIX_LENGTH = 3;

    private final List<Service> services = new ArrayList<>();
    private final Map<String, Destination> byName = new TreeMap<>();
    private final Map<String, Destination> byPath = new HashMap<>();
    private final Map<String, Destination> byObject = new HashMap<>();
    private final Map<String, Destination> byPrefix = new HashMap<>();
    private final List<String> objects = new ArrayList<>();

    RoutingTable(RoutesConfig config, ObjectMapper json) {
        Map<String, URI> addresses = Map.of(
                "lead-service", config.lead(),
                "content-service", config.content(),
                "feedback-service", config.feedback());
        read(json).forEach((name, declared) -> {
            byName.put(name, destination(name, addresses));
            add(byName.get(name), declared);
        });
    }

    /**
     * One application's part of the file.
     *
     * @param open paths that nobody need be logged in for
     */
    record Declared(List<String> paths, @Nullable List<String> open, Map<String, String> objects) {
        List<String> openPaths() {
            return open == null ? List.of() : open;
        }
    }

    /** The file, by the applications' names. */
    static final class Declarations extends TreeMap<String, Declared> {}

    private static Declarations read(ObjectMapper json) {
        try (InputStream in = RoutingTable.class.getResourceAsStream(FILE)) {
            return json.readValue(in, Declarations.class);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
    }

    private Destination destination(String name, Map<String, URI> addresses) {
        if (name.equals("gateway")) {
            return new Own();
        }
        URI address = addresses.get(name);
        if (address == null) {
            throw new IllegalStateException(FILE + " names " + name + ", for which rapport.routes has no address");
        }
        Service service = new Service(name, address);
        services.add(service);
        return new Behind(service);
    }

    private void add(Destination destination, Declared declared) {
        declared.paths().forEach(path -> byPath.put(path, destination));
        if (destination instanceof Behind(Service service)) {
            declared.openPaths().forEach(path -> byPath.put(path, new OpenBehind(service)));
        }
        declared.objects().forEach((object, prefix) -> {
            objects.add(object);
            byObject.put(object.toLowerCase(Locale.ROOT), destination);
            byPrefix.put(prefix, destination);
        });
    }

    /** All services behind the gateway, in order of their names. */
    public List<Service> services() {
        return List.copyOf(services);
    }

    /** The application of this name, for what each of them has. */
    Optional<Destination> findByName(String application) {
        return Optional.ofNullable(byName.get(application));
    }

    /** All applications, the gateway among them. */
    public Set<String> names() {
        return byName.keySet();
    }

    /** Who has this first segment below {@code /api/}. */
    Optional<Destination> findByPath(String segment) {
        return Optional.ofNullable(byPath.get(segment));
    }

    /** Who has this object, in any case of letters. */
    public Optional<Destination> findByObject(String object) {
        return Optional.ofNullable(byObject.get(object.toLowerCase(Locale.ROOT)));
    }

    /** Whether anybody has this object, in any case of letters. */
    public boolean knows(String object) {
        return findByObject(object).isPresent();
    }

    /** The services that have these objects, each once; the gateway is none. */
    public List<Service> servicesOf(Collection<String> names) {
        return names.stream()
                .flatMap(object -> findByObject(object).stream())
                .flatMap(found -> found instanceof Behind(Service service) ? Stream.of(service) : Stream.empty())
                .distinct()
                .toList();
    }

    /** Who has the object that an id belongs to; anything that begins with an id's key prefix will do. */
    public Optional<Destination> findById(String id) {
        return id.length() < PREFIX_LENGTH
                ? Optional.empty()
                : Optional.ofNullable(byPrefix.get(id.substring(0, PREFIX_LENGTH)));
    }

    /** Who runs a bulk job: whoever has its object. */
    Optional<Destination> findByJob(RecordId job) {
        return JobIds.isJob(job) ? Optional.ofNullable(byPrefix.get(JobIds.objectPrefix(job))) : Optional.empty();
    }

    /** " Did you mean 'Lead'?" or nothing. */
    public String hint(String object) {
        return NearestName.hint(object, objects);
    }
}
