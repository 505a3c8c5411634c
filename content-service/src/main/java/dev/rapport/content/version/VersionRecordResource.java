package dev.rapport.content.version;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.ApiVersion;
import dev.rapport.platform.record.JsonBody;
import dev.rapport.platform.record.SaveResult;
import dev.rapport.platform.security.Role;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** A ContentVersion's bytes as Salesforce's clients send and fetch them, by the same uploads and downloads. */
@Path("/services/data/{version}/sobjects")
@RunOnVirtualThread
public class VersionRecordResource {
    private final Uploads uploads;
    private final ContentResource downloads;
    private final ObjectMapper json;

    VersionRecordResource(Uploads uploads, ContentResource downloads, ObjectMapper json) {
        this.uploads = uploads;
        this.downloads = downloads;
        this.json = json;
    }

    @GET
    @Path("/ContentVersion/{id}/VersionData")
    @Authenticated
    @Produces(MediaType.WILDCARD)
    @Operation(operationId = "readContentVersionData", summary = "The bytes of a version, or a range of them")
    @APIResponse(
            responseCode = "200",
            description = "The bytes, of the type they were found to be",
            content = @Content(schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "404", description = "No such version, or it is deleted")
    @Tag(name = "ContentVersion")
    public Response download(
            @PathParam("version") ApiVersion version,
            @PathParam("id") String id,
            @HeaderParam("Range") @Nullable String range,
            @HeaderParam("If-Range") @Nullable String ifRange,
            Request conditions) {
        return downloads.download(id, range, ifRange, conditions);
    }

    @POST
    @Path("/ContentVersion")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.MARKETING_NAME, Role.SALES_NAME, Role.SALES_HEAD_NAME, Role.INTEGRATION_NAME, Role.ADMIN_NAME})
    @Operation(hidden = true)
    public Response insert(@PathParam("version") ApiVersion version, @Nullable JsonBody body) {
        VersionInsert insert = VersionInsert.withData(JsonBody.object(body));
        byte[] data = insert.data();
        return saved(version, insert, new ByteArrayInputStream(data), data.length);
    }

    @POST
    @Path("/ContentVersion")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed({Role.MARKETING_NAME, Role.SALES_NAME, Role.SALES_HEAD_NAME, Role.INTEGRATION_NAME, Role.ADMIN_NAME})
    @Operation(hidden = true)
    public Response insertForm(
            @PathParam("version") ApiVersion version,
            @RestForm("entity_content") @Nullable String entity,
            @RestForm(VersionInsert.DATA) @Nullable FileUpload file)
            throws IOException {
        if (file == null) {
            throw new ApiException(
                    ErrorCode.REQUIRED_FIELD_MISSING,
                    "Required fields are missing: [" + VersionInsert.DATA + "]: the form needs a file of this name.",
                    VersionInsert.DATA);
        }
        VersionInsert insert = VersionInsert.beside(object(entity), file.fileName());
        try (InputStream bytes = Files.newInputStream(file.uploadedFile())) {
            return saved(version, insert, bytes, file.size());
        }
    }

    private ObjectNode object(@Nullable String entity) {
        try {
            if (json.readTree(entity == null ? "" : entity) instanceof ObjectNode object) {
                return object;
            }
        } catch (JsonProcessingException e) {
            throw new ApiException(
                    ErrorCode.JSON_PARSER_ERROR,
                    "The part entity_content cannot be read as JSON: line "
                            + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr() + ".");
        }
        throw new ApiException(
                ErrorCode.JSON_PARSER_ERROR, "The form needs a part entity_content, a JSON object of fields.");
    }

    /** The upload's own answer says where the bytes are; a record's says where the record is. */
    private Response saved(ApiVersion version, VersionInsert insert, InputStream bytes, long size) {
        Response uploaded =
                uploads.take(insert.asset(), bytes, size, insert.fileName(), VersionResource.title(insert.title()));
        String content = uploaded.getHeaderString(HttpHeaders.LOCATION);
        RecordId id = RecordId.parse(content.replaceFirst("^.*/versions/", "").replaceFirst("/content$", ""));
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, "/services/data/" + version.text() + "/sobjects/ContentVersion/" + id)
                .type(MediaType.APPLICATION_JSON)
                .entity(SaveResult.created(id))
                .build();
    }
}
