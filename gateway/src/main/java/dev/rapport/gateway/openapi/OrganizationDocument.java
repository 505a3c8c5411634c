package dev.rapport.gateway.openapi;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.rapport.gateway.describe.WholeInstallation;
import dev.rapport.platform.openapi.AddedSchemas;
import dev.rapport.platform.openapi.AddedSchemasResource;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The document as it is for the caller's organisation: with the fields that it added to objects. */
@Path("/api/openapi")
@Authenticated
@RunOnVirtualThread
@Tag(name = "Discovery")
public class OrganizationDocument {
    private static final String YAML = "application/yaml";

    private final MergedDocument common;
    private final WholeInstallation installation;
    private final AddedSchemas own;
    private final ObjectMapper json;

    OrganizationDocument(MergedDocument common, WholeInstallation installation, AddedSchemas own, ObjectMapper json) {
        this.common = common;
        this.installation = installation;
        this.own = own;
        this.json = json;
    }

    /** JSON, unless YAML is asked for by {@code ?format=yaml}. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, YAML})
    @Operation(
            operationId = "getOrganizationOpenApi",
            summary = "This document, with the fields that the organisation added to objects")
    @APIResponse(
            responseCode = "200",
            description = "An OpenAPI document",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.OBJECT, additionalProperties = Schema.True.class)))
    public Response read(@QueryParam("format") @Nullable String format, @Context ContainerRequestContext request)
            throws IOException {
        ObjectNode document = (ObjectNode) json.readTree(common.json());
        ObjectNode schemas = document.withObjectProperty("components").withObjectProperty("schemas");
        schemas.setAll(own.get());
        installation
                .ask(AddedSchemasResource.PATH, request)
                .forEach(answer -> schemas.setAll((ObjectNode) answer.body()));
        return "yaml".equalsIgnoreCase(format)
                ? Response.ok(new YAMLMapper().writeValueAsBytes(document), YAML)
                        .build()
                : Response.ok(document, MediaType.APPLICATION_JSON).build();
    }
}
