package dev.rapport.content.search;

import dev.rapport.content.asset.AssetScope;
import dev.rapport.content.asset.AssetStatus;
import dev.rapport.content.asset.AssetType;
import dev.rapport.content.asset.MessageType;
import dev.rapport.content.search.AssetSearch.Page;
import dev.rapport.content.stage.CycleStage;
import dev.rapport.platform.security.AccessMatrix;
import dev.rapport.platform.security.AccessMatrix.Action;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Search over assets by HTTP. */
@Path(AssetSearchResource.PATH)
@RunOnVirtualThread
@Authenticated
@Tag(name = "Content")
class AssetSearchResource {
    static final String PATH = "/api/assets/search";
    private static final Set<String> OTHERS = Set.of("q", "limit", "after");

    private final AssetSearch search;
    private final AccessMatrix access;

    AssetSearchResource(AssetSearch search, AccessMatrix access) {
        this.search = search;
        this.access = access;
    }

    @GET
    @Operation(
            operationId = "searchAssets",
            summary = "Find assets by words and facets",
            description =
                    "q takes words, phrases in quotes, AND, OR, AND NOT, brackets and word*, over name, proof, outcome,"
                            + " lists and the text of the newest version. Where no asset has the words, names that are spelled"
                            + " alike are found. Values of one facet are alternatives, facets narrow each other; the counts of a"
                            + " facet leave its own choice out of account.")
    @Parameter(
            name = "type",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.ARRAY, implementation = AssetType.class))
    @Parameter(
            name = "stage",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.ARRAY, implementation = CycleStage.class))
    @Parameter(
            name = "persona",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    @Parameter(
            name = "industry",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    @Parameter(
            name = "product",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    @Parameter(
            name = "messageType",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.ARRAY, implementation = MessageType.class))
    @Parameter(
            name = "language",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    @Parameter(
            name = "owner",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    @Parameter(
            name = "status",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.ARRAY, implementation = AssetStatus.class))
    @Parameter(
            name = "scope",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.ARRAY, implementation = AssetScope.class))
    public AssetSearchView find(
            @Parameter(description = "What to find, at most 500 characters") @QueryParam("q") @Nullable String q,
            @Parameter(description = "Hits of a page, at most 50") @QueryParam("limit") @DefaultValue("20")
                    String limit,
            @QueryParam("after") @Nullable String after,
            @Context UriInfo address) {
        access.require(Action.READ, "ContentAsset");
        access.require(Action.READ, "ContentVersion");
        Choice choice = Choice.parse(address.getQueryParameters(), OTHERS);
        Page page = search.find(q, choice, limit.matches("[0-9]{1,3}") ? Integer.parseInt(limit) : 0, after);
        return page.end() == null ? page.view() : page.view().goingOnAt(next(address, page.end()));
    }

    /** The same search, behind this position. */
    private static String next(UriInfo address, Position end) {
        String query = address.getRequestUri().getRawQuery();
        Stream<String> asked = query == null ? Stream.empty() : Arrays.stream(query.split("&"));
        return Stream.concat(
                        asked.filter(parameter -> !parameter.isEmpty() && !parameter.startsWith("after=")),
                        Stream.of("after=" + end.token()))
                .collect(Collectors.joining("&", PATH + "?", ""));
    }
}
