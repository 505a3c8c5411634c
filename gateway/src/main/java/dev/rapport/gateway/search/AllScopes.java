package dev.rapport.gateway.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rapport.gateway.describe.WholeInstallation;
import dev.rapport.gateway.route.RoutingTable;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Adds what services search, and what of it to show, to what the gateway tells of its own objects. */
@Provider
public class AllScopes implements ContainerResponseFilter {
    private static final Pattern PATH = Pattern.compile("/services/data/v[0-9.]+/search/(scopeOrder|layout)/?");

    private final WholeInstallation installation;
    private final RoutingTable routes;
    private final ObjectMapper json;

    AllScopes(WholeInstallation installation, RoutingTable routes, ObjectMapper json) {
        this.installation = installation;
        this.routes = routes;
        this.json = json;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        URI address = request.getUriInfo().getRequestUri();
        Matcher path = PATH.matcher(address.getRawPath());
        if (response.getStatus() != 200 || !path.matches()) {
            return;
        }
        List<String> wanted = path.group(1).equals("layout")
                ? wanted(request.getUriInfo().getQueryParameters().getFirst("q"))
                : null;
        String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        List<JsonNode> all = new ArrayList<>();
        json.<JsonNode>valueToTree(response.getEntity()).forEach(all::add);
        installation
                .ask(address.getRawPath() + query, request)
                .forEach(answer -> answer.body().forEach(all::add));
        // An array and not a list: of a list, each element would be written as what the resource declares.
        response.setEntity(json.createArrayNode().addAll(wanted == null ? all : ordered(all, wanted)));
    }

    private List<String> wanted(@Nullable String objects) {
        if (objects == null || objects.isBlank()) {
            throw new ApiException(
                    ErrorCode.MISSING_ARGUMENT, "The parameter q must name objects, with commas between.", "q");
        }
        List<String> names =
                Arrays.stream(objects.split(",")).map(String::strip).toList();
        names.stream().filter(name -> !routes.knows(name)).findFirst().ifPresent(name -> {
            throw new ApiException(
                    ErrorCode.INVALID_TYPE, "sObject type '" + name + "' is not supported." + routes.hint(name));
        });
        return names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    }

    private static List<JsonNode> ordered(List<JsonNode> layouts, List<String> wanted) {
        return wanted.stream()
                .flatMap(name -> layouts.stream()
                        .filter(layout -> layout.path("objectType").asText().equalsIgnoreCase(name)))
                .toList();
    }
}
