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
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
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

    /** The part of an OpenAPI document that generators need; for the rest see the specification of OpenAPI 3.1. */
    @Schema(name = "OpenApiDocument", description = "An OpenAPI document, of which this is the outline.")
    public record Outline(@Schema(examples = "3.1.0") String openapi, Info info, Map<String, PathOutline> paths) {
        /** What is described. */
        @Schema(name = "OpenApiInfo")
        public record Info(String title, String version) {}

        /** What may be done at an address. */
        @Schema(name = "OpenApiPath")
        public record PathOutline(
                @Nullable OperationOutline get,
                @Nullable OperationOutline post,
                @Nullable OperationOutline put,
                @Nullable OperationOutline patch,
                @Nullable OperationOutline delete) {}

        /** One thing that may be done. */
        @Schema(name = "OpenApiOperation")
        public record OperationOutline(String operationId, String summary, List<String> tags) {}
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
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Outline.class)))
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
