package dev.rapport.gateway.person;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.gateway.fanout.Reply;
import dev.rapport.gateway.fanout.Reply.Answered;
import dev.rapport.gateway.fanout.Reply.Silent;
import dev.rapport.gateway.fanout.ServiceCalls;
import dev.rapport.gateway.route.RoutingTable;
import dev.rapport.gateway.route.Service;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Asks one service for its part, on which the whole depends. */
@ApplicationScoped
class PersonalDataCalls {
    private final ServiceCalls calls;
    private final RoutingTable routes;

    PersonalDataCalls(ServiceCalls calls, RoutingTable routes) {
        this.calls = calls;
        this.routes = routes;
    }

    /**
     * Empty where the service knows nothing.
     *
     * @throws ApiException the service's own refusal, or SERVER_UNAVAILABLE
     */
    Optional<JsonNode> ask(String service, String path, String bearer) {
        List<Service> asked = routes.services().stream()
                .filter(known -> known.name().equals(service))
                .toList();
        Reply reply = calls.askAll(asked, path, bearer).getFirst();
        return switch (reply) {
            case Answered answer when answer.isSuccess() -> Optional.of(answer.body());
            case Answered answer when answer.status() == 404 -> Optional.empty();
            case Answered answer -> throw refusal(answer);
            case Silent silent -> throw away(service, silent.reason());
        };
    }

    private static ApiException refusal(Answered answer) {
        JsonNode error = answer.body().path(0);
        String code = error.path("errorCode").asText();
        return Arrays.stream(ErrorCode.values())
                .filter(known -> known.name().equals(code))
                .findFirst()
                .map(known -> new ApiException(known, error.path("message").asText()))
                .orElseGet(() -> away(answer.service().name(), "answered " + answer.status()));
    }

    private static ApiException away(String service, String why) {
        return new ApiException(
                ErrorCode.SERVER_UNAVAILABLE,
                "What " + service + " knows is missing, since it " + why
                        + "; nothing is told rather than a part. Ask again.");
    }
}
