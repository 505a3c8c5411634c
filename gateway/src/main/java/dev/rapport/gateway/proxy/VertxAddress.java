package dev.rapport.gateway.proxy;

import dev.rapport.gateway.route.RequestAddress;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/** A request of Vert.x as routing sees it; the query is only decoded if routing asks. */
record VertxAddress(RoutingContext context) implements RequestAddress {
    @Override
    public String method() {
        return context.request().method().name();
    }

    @Override
    public String path() {
        return context.request().path();
    }

    @Override
    public Optional<String> parameter(String name) {
        return context.queryParam(name).stream().findFirst();
    }
}
