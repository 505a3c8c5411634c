package dev.rapport.platform.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Tells the gateway what the caller's organisation has more in its OpenAPI document than others. */
@Path(AddedSchemasResource.PATH)
@Authenticated
@RunOnVirtualThread
public class AddedSchemasResource {
    public static final String PATH = "/api/objects/schemas";

    private final AddedSchemas schemas;

    AddedSchemasResource(AddedSchemas schemas) {
        this.schemas = schemas;
    }

    @GET
    @Operation(hidden = true)
    public JsonNode read() {
        return schemas.get();
    }
}
