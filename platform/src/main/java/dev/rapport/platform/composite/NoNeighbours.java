package dev.rapport.platform.composite;

import dev.rapport.platform.record.JsonBody;
import io.quarkus.arc.DefaultBean;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;

/** A service answers everything itself. */
@DefaultBean
@Singleton
class NoNeighbours implements Neighbours {
    @Override
    public Optional<Response> collection(Collection collection) {
        return Optional.empty();
    }

    @Override
    public Optional<Response> whole(String path, JsonBody body, List<SubRequest> requests, String part) {
        return Optional.empty();
    }

    @Override
    public void demandOneTransaction(List<SubRequest> requests) {
        // All of them are this service's.
    }

    @Override
    public Optional<SubAnswer> one(SubRequest request, int place) {
        return Optional.empty();
    }
}
