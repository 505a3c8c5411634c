package dev.rapport.gateway.owed;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rapport.gateway.fanout.Missing;
import dev.rapport.gateway.fanout.Reply;
import dev.rapport.gateway.fanout.ServiceCalls;
import dev.rapport.gateway.route.RoutingTable;
import dev.rapport.gateway.route.Service;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.rest.DuePosition;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Merges what the services know to be owed; goes without a service that is down, and says so. */
@Path("/api/owed")
@Authenticated
@RunOnVirtualThread
@Tag(name = "Owed")
public class OwedResource {
    private static final int MOST = 200;
    private static final Set<String> ASKED = Set.of("lead-service", "feedback-service");

    private final ServiceCalls calls;
    private final List<Service> services;
    private final ObjectMapper json;

    OwedResource(ServiceCalls calls, RoutingTable routes, ObjectMapper json) {
        this.calls = calls;
        this.json = json;
        services = routes.services().stream()
                .filter(service -> ASKED.contains(service.name()))
                .toList();
    }

    @GET
    @Operation(
            operationId = "listOwed",
            summary = "What you owe an answer to, and what you are owed; or what a team is, by name of its members")
    public OwedView owed(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
            @QueryParam("team") @Nullable String team,
            @QueryParam("limit") @DefaultValue("" + MOST) int limit,
            @QueryParam("youOwePage") @Nullable String youOwePage,
            @QueryParam("owedToYouPage") @Nullable String owedToYouPage) {
        if (limit < 1 || limit > MOST) {
            throw new ApiException(
                    ErrorCode.INVALID_PARAMETER, "limit is " + limit + ", but 1 to " + MOST + " are allowed.", "limit");
        }
        UriBuilder question = UriBuilder.fromPath("/api/owed")
                .queryParam("limit", limit)
                .queryParam("youOwePage", DuePosition.parse(youOwePage).token())
                .queryParam("owedToYouPage", DuePosition.parse(owedToYouPage).token());
        URI asked = team == null
                ? question.build()
                : question.queryParam("team", "{team}").build(team);
        List<Reply> replies = calls.askAll(services, asked.toString(), bearer);
        OwedPage youOwe = OwedPage.of(replies, "youOwe", "nextYouOwe", limit, json);
        OwedPage owedToYou = OwedPage.of(replies, "owedToYou", "nextOwedToYou", limit, json);
        return new OwedView(youOwe.items(), youOwe.next(), owedToYou.items(), owedToYou.next(), Missing.of(replies));
    }
}
