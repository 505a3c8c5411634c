package dev.rapport.gateway.proxy;

import dev.rapport.gateway.issuer.IssuerConfig;
import dev.rapport.gateway.issuer.IssuerConfig.Mode;
import dev.rapport.gateway.token.Admission;
import dev.rapport.gateway.token.TokenExchange;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

/** Tells who may come in; leaves the event loop only for a session that is not remembered. */
@Singleton
class Admissions {
    private final TokenExchange exchange;
    private final IssuerConfig config;
    private final Vertx vertx;

    Admissions(TokenExchange exchange, IssuerConfig config, Vertx vertx) {
        this.exchange = exchange;
        this.config = config;
        this.vertx = vertx;
    }

    /** Empty for a request without a session that holds; fails if that cannot be told. */
    Future<Optional<Admission>> find(HttpServerRequest request) {
        Optional<String> token = Credentials.find(request);
        if (token.isEmpty()) {
            return Future.succeededFuture(Optional.empty());
        }
        if (config.mode() == Mode.OIDC) {
            return Future.succeededFuture(token.map(foreign -> new Admission(null, foreign, Instant.MAX)));
        }
        Optional<Admission> remembered = exchange.remembered(token.get());
        return remembered.isPresent()
                ? Future.succeededFuture(remembered)
                : vertx.executeBlocking(() -> exchange.admit(token.get()), false);
    }
}
