package dev.rapport.platform.search;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.record.ApiVersion;
import dev.rapport.platform.rest.Demand;
import dev.rapport.platform.search.ParameterizedSearch.SearchedObject;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Search over HTTP. */
@Path("/services/data/{version}")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class SearchResource {
    /** The first version whose answers name the list of records. */
    private static final int FIRST_WITH_NAME = 37;

    private final SearchRunner searches;

    SearchResource(SearchRunner searches) {
        this.searches = searches;
    }

    @GET
    @Path("/search")
    @Operation(hidden = true)
    public SearchAnswer search(@PathParam("version") ApiVersion version, @QueryParam("q") @Nullable String sosl) {
        if (sosl == null || sosl.isBlank()) {
            throw new ApiException(
                    ErrorCode.MALFORMED_SEARCH, "The parameter q is missing: give the search as ?q=FIND+{Ada}+…");
        }
        return answer(Sosl.parse(sosl), version);
    }

    @GET
    @Path("/parameterizedSearch")
    @Operation(hidden = true)
    public SearchAnswer byParameters(
            @PathParam("version") ApiVersion version,
            @QueryParam("q") @Nullable String find,
            @QueryParam("in") @Nullable String in,
            @QueryParam("fields") @Nullable String fields,
            @QueryParam("sobject") @Nullable List<String> objects,
            @QueryParam("overallLimit") @Nullable Integer overallLimit,
            @QueryParam("defaultLimit") @Nullable Integer defaultLimit,
            @Context UriInfo address) {
        List<SearchedObject> searched = objects == null
                ? List.of()
                : objects.stream()
                        .flatMap(names -> Arrays.stream(names.split(",")))
                        .map(name -> searched(name.strip(), address))
                        .toList();
        var parameters = new ParameterizedSearch(find, in, list(fields), searched, overallLimit, defaultLimit);
        return answer(parameters.toSosl(), version);
    }

    @POST
    @Path("/parameterizedSearch")
    @Operation(hidden = true)
    public SearchAnswer byBody(@PathParam("version") ApiVersion version, @Nullable ParameterizedSearch parameters) {
        return answer(Demand.body(parameters).toSosl(), version);
    }

    private SearchAnswer answer(Sosl search, ApiVersion version) {
        return new SearchAnswer(search, version.isBefore(FIRST_WITH_NAME), searches.run(search, version.text()));
    }

    /** Further parameters say more of an object: {@code Lead.fields=Id,Name&Lead.limit=10}. */
    private static SearchedObject searched(String name, UriInfo address) {
        var parameters = address.getQueryParameters();
        String limit = parameters.getFirst(name + ".limit");
        if (limit != null && !limit.matches("\\d{1,9}")) {
            throw new ApiException(ErrorCode.INVALID_PARAMETER, name + ".limit takes a number, not '" + limit + "'.");
        }
        return new SearchedObject(
                name,
                list(parameters.getFirst(name + ".fields")),
                limit == null ? null : Integer.valueOf(limit),
                parameters.getFirst(name + ".where"),
                parameters.getFirst(name + ".orderBy"));
    }

    private static @Nullable List<String> list(@Nullable String names) {
        return names == null
                ? null
                : Arrays.stream(names.split(",")).map(String::strip).toList();
    }
}
