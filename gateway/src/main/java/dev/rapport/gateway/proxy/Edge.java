package dev.rapport.gateway.proxy;

import dev.rapport.gateway.route.Destination.Alias;
import dev.rapport.gateway.route.Destination.Behind;
import dev.rapport.gateway.route.Destination.InBody;
import dev.rapport.gateway.route.Destination.Nowhere;
import dev.rapport.gateway.route.Destination.Open;
import dev.rapport.gateway.route.Destination.Own;
import dev.rapport.gateway.route.Router;
import dev.rapport.gateway.route.Service;
import dev.rapport.gateway.token.Admission;
import dev.rapport.platform.error.ErrorCode;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** In charge of the door: what comes in passes here first, before authentication, routing and resources. */
@Singleton
class Edge {
    private static final Logger LOG = Logger.getLogger(Edge.class);

    /** Before Quarkus' own authentication (-200) and body limit (-2). */
    private static final int BEFORE_EVERYTHING = -1000;

    static final String LIMIT_HEADER = "Sforce-Limit-Info";

    private final Router router;
    private final Admissions admissions;
    private final ApiUsage usage;
    private final Upstreams upstreams;
    private final ProxyConfig config;
    private final Refusal refusal;

    Edge(
            Router router,
            Admissions admissions,
            ApiUsage usage,
            Upstreams upstreams,
            ProxyConfig config,
            Refusal refusal) {
        this.router = router;
        this.admissions = admissions;
        this.usage = usage;
        this.upstreams = upstreams;
        this.config = config;
        this.refusal = refusal;
    }

    void install(@Observes io.vertx.ext.web.Router routes) {
        routes.route().order(BEFORE_EVERYTHING).handler(this::receive);
    }

    private void receive(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (isTooLarge(request)) {
            return;
        }
        switch (router.find(new VertxAddress(context))) {
            case Open _ -> letIn(context);
            case Alias alias -> context.reroute(alias.path() + queryOf(request));
            case Nowhere nowhere -> refusal.answer(request.response(), nowhere.error());
            case Own _ -> admit(context, admission -> goOn(context, admission));
            case InBody _ -> admit(context, admission -> goByBody(context, admission));
            case Behind behind -> admit(context, admission -> forward(context, behind.service(), admission));
        }
    }

    private boolean isTooLarge(HttpServerRequest request) {
        long head = config.maxHead().asLongValue();
        if (request.uri().length() > head) {
            refusal.answer(
                    request.response(), ErrorCode.URI_TOO_LONG, "The address is longer than " + head + " bytes.");
            return true;
        }
        if (declaredLength(request) > config.maxBody().asLongValue()) {
            refusal.answer(request.response(), ErrorCode.REQUEST_TOO_LARGE, Forwarding.tooLarge(config));
            return true;
        }
        return false;
    }

    private static long declaredLength(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? 0 : Long.parseLong(length); // the HTTP codec refuses what is no number
    }

    private static String queryOf(HttpServerRequest request) {
        return request.query() == null ? "" : "?" + request.query();
    }

    /** A session that is over must not stand in the way of logging out or in again. */
    private static void letIn(RoutingContext context) {
        if (Credentials.find(context.request()).isPresent()) {
            context.request().headers().remove(HttpHeaders.AUTHORIZATION);
        }
        context.next();
    }

    /** Lets through whoever has a session and calls left. */
    private void admit(RoutingContext context, Consumer<Admission> admitted) {
        HttpServerResponse response = context.response();
        admissions
                .find(context.request())
                .onSuccess(found -> found.ifPresentOrElse(
                        admission -> {
                            if (isWithinLimit(admission, response)) {
                                admitted.accept(admission);
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

    private boolean isWithinLimit(Admission admission, HttpServerResponse response) {
        if (admission.org() == null) {
            return true;
        }
        long calls = usage.count(admission.org());
        response.putHeader(LIMIT_HEADER, usage.describe(calls));
        if (usage.isOver(calls)) {
            refusal.answer(response, ErrorCode.REQUEST_LIMIT_EXCEEDED, "TotalRequests Limit exceeded.");
            return false;
        }
        return true;
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

    private void forward(RoutingContext context, Service service, Admission admission) {
        new Forwarding(context.request(), service, config, refusal)
                .start(upstreams, context.request().uri(), admission.bearer());
    }
}
