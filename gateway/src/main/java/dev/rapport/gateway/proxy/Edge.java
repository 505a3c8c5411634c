package dev.rapport.gateway.proxy;

import dev.rapport.gateway.route.Destination.Alias;
import dev.rapport.gateway.route.Destination.Behind;
import dev.rapport.gateway.route.Destination.InBody;
import dev.rapport.gateway.route.Destination.Nowhere;
import dev.rapport.gateway.route.Destination.Open;
import dev.rapport.gateway.route.Destination.OpenBehind;
import dev.rapport.gateway.route.Destination.Own;
import dev.rapport.gateway.route.Router;
import dev.rapport.gateway.route.Service;
import dev.rapport.gateway.token.Admission;
import dev.rapport.platform.error.ApiError;
import dev.rapport.platform.error.ErrorCode;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** In charge of the door: what comes in passes here first, before authentication, routing and resources. */
@Singleton
class Edge {
    private static final Logger LOG = Logger.getLogger(Edge.class);

    /** Before Quarkus' own authentication (-200) and body limit (-2). */
    private static final int BEFORE_EVERYTHING = -1000;

    private final Router router;
    private final Admissions admissions;
    private final Metering metering;
    private final Upstreams upstreams;
    private final ProxyConfig config;
    private final Refusal refusal;

    Edge(
            Router router,
            Admissions admissions,
            Metering metering,
            Upstreams upstreams,
            ProxyConfig config,
            Refusal refusal) {
        this.router = router;
        this.admissions = admissions;
        this.metering = metering;
        this.upstreams = upstreams;
        this.config = config;
        this.refusal = refusal;
    }

    void install(@Observes io.vertx.ext.web.Router routes) {
        routes.route().order(BEFORE_EVERYTHING).handler(this::receive);
    }

    private void receive(RoutingContext context) {
        HttpServerRequest request = context.request();
        ApiError tooLarge = tooLarge(request);
        if (tooLarge != null) {
            refuse(context, tooLarge);
            return;
        }
        switch (router.find(new VertxAddress(context))) {
            case Open _ -> letIn(context);
            case Alias alias -> context.reroute(alias.path() + queryOf(request));
            case Nowhere nowhere -> refuse(context, nowhere.error());
            case Own _ -> admit(context, admission -> goOn(context, admission));
            case InBody _ -> admit(context, admission -> goByBody(context, admission));
            case Behind behind -> admit(context, admission -> forward(context, behind.service(), admission.bearer()));
            case OpenBehind open -> forward(context, open.service(), null);
        }
    }

    private @Nullable ApiError tooLarge(HttpServerRequest request) {
        long head = config.maxHead().asLongValue();
        if (request.uri().length() > head) {
            return new ApiError("The address is longer than " + head + " bytes.", ErrorCode.URI_TOO_LONG, List.of());
        }
        return declaredLength(request) > config.maxBody().asLongValue()
                ? new ApiError(Forwarding.tooLarge(config), ErrorCode.REQUEST_TOO_LARGE, List.of())
                : null;
    }

    private static long declaredLength(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? 0 : Long.parseLong(length); // the HTTP codec refuses what is no number
    }

    private static String queryOf(HttpServerRequest request) {
        return request.query() == null ? "" : "?" + request.query();
    }

    /** A session that is over must not stand in the way of logging out or in again. */
    private void letIn(RoutingContext context) {
        if (Credentials.find(context.request()).isEmpty()) {
            context.next();
            return;
        }
        admissions.find(context.request()).onComplete(found -> {
            if (found.succeeded()) {
                found.result().ifPresent(admission -> metering.tell(admission, context.response()));
            }
            context.request().headers().remove(HttpHeaders.AUTHORIZATION);
            context.next();
        });
    }

    /** Whoever has a session is told what it has used even here; who has none need not log in to hear it. */
    private void refuse(RoutingContext context, ApiError error) {
        if (Credentials.find(context.request()).isEmpty()) {
            refusal.answer(context.response(), error);
        } else {
            admit(context, admission -> refusal.answer(context.response(), error));
        }
    }

    /** Lets through whoever has a session and calls left. */
    private void admit(RoutingContext context, Consumer<Admission> admitted) {
        HttpServerResponse response = context.response();
        admissions
                .find(context.request())
                .onSuccess(found -> found.ifPresentOrElse(
                        admission -> {
                            if (metering.count(admission, response)) {
                                admitted.accept(admission);
                            } else {
                                refusal.answer(
                                        response, ErrorCode.REQUEST_LIMIT_EXCEEDED, "TotalRequests Limit exceeded.");
                            }
                        },
                        () -> refusal.answer(response, ErrorCode.INVALID_SESSION_ID, "Session expired or invalid")))
                .onFailure(failure -> {
                    LOG.errorf("Sessions cannot be checked: %s", failure);
                    refusal.answer(
                            response,
                            ErrorCode.SERVER_UNAVAILABLE,
                            "Sessions cannot be checked at the moment. Try again.");
                });
    }

    /** On to the gateway's own resources, which verify the signed token as every service does. */
    private static void goOn(RoutingContext context, Admission admission) {
        context.request().headers().set(HttpHeaders.AUTHORIZATION, "Bearer " + admission.bearer());
        context.next();
    }

    /** Reads a body that is small by its nature, and decides then. */
    private void goByBody(RoutingContext context, Admission admission) {
        HttpServerRequest request = context.request();
        WholeBody.of(request, config.maxJob().asLongValue())
                .onSuccess(body -> {
                    switch (router.findByBody(body.toString())) {
                        case Behind behind ->
                            new Forwarding(request, behind.service(), config, refusal)
                                    .with(body)
                                    .start(upstreams, request.uri(), admission.bearer());
                        case Nowhere nowhere -> refusal.answer(request.response(), nowhere.error());
                        default -> {
                            ((RoutingContextInternal) context).setBody(body);
                            goOn(context, admission);
                        }
                    }
                })
                .onFailure(tooLarge -> refusal.answer(
                        request.response(), ErrorCode.REQUEST_TOO_LARGE, String.valueOf(tooLarge.getMessage())));
    }

    /** @param bearer whose call it is; null for a stranger's, whatever session the browser may have sent with it */
    private void forward(RoutingContext context, Service service, @Nullable String bearer) {
        new Forwarding(context.request(), service, config, refusal)
                .start(upstreams, context.request().uri(), bearer);
    }
}
