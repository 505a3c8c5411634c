package dev.rapport.platform.composite;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import io.quarkus.arc.Arc;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Path;
import java.util.Comparator;
import java.util.List;

/** All resources of the record plane in this application: whatever can be asked alone can be asked as a subrequest. */
@Singleton
@Startup
class Endpoints {
    private static final String ROOT = "/services/data/{version}";

    private final List<Endpoint> endpoints;

    Endpoints() {
        endpoints = Arc.container().beanManager().getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(Bean::getBeanClass)
                .filter(Endpoints::isOfTheRecordPlane)
                .distinct()
                .flatMap(Endpoint::of)
                .sorted(Comparator.comparing(Endpoint::specificity))
                .toList();
    }

    private static boolean isOfTheRecordPlane(Class<?> bean) {
        Path path = bean.getAnnotation(Path.class);
        return path != null && path.value().startsWith(ROOT) && bean != CompositeResource.class;
    }

    /** Who answers; NOT_FOUND or METHOD_NOT_ALLOWED if nobody does. */
    Endpoint require(String httpMethod, List<String> segments) {
        List<Endpoint> there = endpoints.stream()
                .filter(endpoint -> endpoint.matches(segments))
                .toList();
        if (there.isEmpty()) {
            throw new ApiException(
                    ErrorCode.NOT_FOUND,
                    "The requested resource does not exist, or not for a subrequest: /" + String.join("/", segments));
        }
        return there.stream()
                .filter(endpoint -> endpoint.httpMethod().equals(httpMethod))
                .findFirst()
                .orElseThrow(() -> new ApiException(
                        ErrorCode.METHOD_NOT_ALLOWED, "HTTP Method '" + httpMethod + "' is not allowed here."));
    }
}
