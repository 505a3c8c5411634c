package dev.rapport.gateway.openapi;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Publishes the one document that describes all of Rapport. */
@Path("/openapi")
@PermitAll
@RunOnVirtualThread
public class OpenApiResource {
    private static final String YAML = "application/yaml";

    private final MergedDocument document;

    OpenApiResource(MergedDocument document) {
        this.document = document;
    }

    /** JSON, unless YAML is asked for by {@code ?format=yaml} or by Accept. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, YAML})
    @Operation(hidden = true)
    public Response document(@QueryParam("format") @Nullable String format, @Context HttpHeaders headers) {
        boolean yaml = format == null
                ? headers.getAcceptableMediaTypes().getFirst().isCompatible(MediaType.valueOf(YAML))
                        && !headers.getAcceptableMediaTypes().getFirst().isWildcardType()
                : format.equalsIgnoreCase("yaml");
        return yaml
                ? Response.ok(document.yaml(), YAML).build()
                : Response.ok(document.json(), MediaType.APPLICATION_JSON).build();
    }
}
