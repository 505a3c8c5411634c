package dev.rapport.gateway.proxy;

import dev.rapport.gateway.route.Service;
import dev.rapport.platform.error.ErrorCode;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One request on its way to a service, and its answer on the way back. Both bodies flow in pieces, each side no faster
 * than the other takes them; nothing is read as a whole.
 */
final class Forwarding {
    private static final Logger LOG = Logger.getLogger(Forwarding.class);

    private final HttpServerRequest request;
    private final HttpServerResponse response;
    private final Service service;
    private final ProxyConfig config;
    private final Refusal refusal;
    private @Nullable Buffer body;
    private long received;

    Forwarding(HttpServerRequest request, Service service, ProxyConfig config, Refusal refusal) {
        this.request = request;
        this.response = request.response();
        this.service = service;
        this.config = config;
        this.refusal = refusal;
    }

    /** With this body, which has been read already. */
    Forwarding with(Buffer read) {
        body = read;
        return this;
    }

    /** Sends the request, which must be paused, with this token in place of the client's, or with none. */
    void start(Upstreams upstreams, String uri, @Nullable String bearer) {
        upstreams
                .connect(service, request.method(), uri)
                .onSuccess(upstream -> send(upstream, bearer))
                .onFailure(this::unavailable);
    }

    private void send(HttpClientRequest upstream, @Nullable String bearer) {
        HeadersOnTheWay.toService(request, bearer, upstream.headers());
        upstream.idleTimeout(config.answerTimeout().toMillis());
        upstream.response().onSuccess(this::answer).onFailure(this::unavailable);
        response.closeHandler(gone -> upstream.reset());
        if (body != null) {
            upstream.end(body);
            return;
        }
        if (request.headers().contains(HttpHeaders.TRANSFER_ENCODING)) {
            upstream.setChunked(true);
        }
        request.handler(piece -> pass(piece, upstream));
        request.endHandler(end -> upstream.end());
        request.exceptionHandler(broken -> upstream.reset());
        request.resume();
    }

    private void pass(Buffer piece, HttpClientRequest upstream) {
        received += piece.length();
        if (received > config.maxBody().asLongValue()) {
            upstream.reset();
            refusal.answer(response, ErrorCode.REQUEST_TOO_LARGE, tooLarge(config));
            return;
        }
        upstream.write(piece);
        if (upstream.writeQueueFull()) {
            request.pause();
            upstream.drainHandler(ready -> request.resume());
        }
    }

    static String tooLarge(ProxyConfig config) {
        return "The body is larger than " + config.maxBody().asLongValue() + " bytes.";
    }

    private void answer(HttpClientResponse upstream) {
        if (response.ended() || response.closed()) {
            return;
        }
        response.setStatusCode(upstream.statusCode());
        HeadersOnTheWay.toClient(upstream.headers(), response.headers());
        if (hasBody(upstream) && !upstream.headers().contains(HttpHeaders.CONTENT_LENGTH)) {
            response.setChunked(true);
        }
        upstream.pipeTo(response).onFailure(broken -> {
            LOG.debugf(broken, "%s broke off its answer", service.name());
            response.reset();
        });
    }

    private boolean hasBody(HttpClientResponse upstream) {
        int status = upstream.statusCode();
        return !request.method().equals(HttpMethod.HEAD) && status != 204 && status != 304;
    }

    /** Nothing of an answer has come; if the client is still there it is told, and only of this service. */
    private void unavailable(Throwable failure) {
        if (response.headWritten()) {
            return;
        }
        LOG.debugf(failure, "%s does not answer", service.name());
        refusal.answer(
                response,
                ErrorCode.SERVER_UNAVAILABLE,
                service.name() + " cannot be reached at the moment; everything else goes on. Try again.");
    }
}
