package dev.rapport.content.version;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.security.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Uploads of an asset's file. */
@Path("/api/assets/{id}/versions")
@RunOnVirtualThread
@RolesAllowed({Role.MARKETING_NAME, Role.SALES_NAME, Role.SALES_HEAD_NAME, Role.INTEGRATION_NAME, Role.ADMIN_NAME})
@Tag(name = "Content")
class VersionResource {
    private final Uploads uploads;

    VersionResource(Uploads uploads) {
        this.uploads = uploads;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "uploadVersion",
            summary = "Upload an asset's file",
            description = "The body is the file, or a form with the file as its only part of that kind. What type it is"
                    + " follows from its bytes.")
    @APIResponseSchema(
            value = VersionView.class,
            responseCode = "201",
            responseDescription = "The file is stored as the asset's newest version")
    public Response upload(
            @PathParam("id") String id,
            @QueryParam("fileName") @Nullable String fileName,
            @QueryParam("title") @Nullable String title,
            @HeaderParam(HttpHeaders.CONTENT_LENGTH) @Nullable Long length,
            InputStream bytes) {
        return uploads.take(
                RecordId.parse(id), bytes, length == null ? -1 : length, FileName.of(fileName), title(title));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response uploadForm(
            @PathParam("id") String id,
            @RestForm("title") @Nullable String title,
            @RestForm(FileUpload.ALL) List<FileUpload> files)
            throws IOException {
        if (files.size() != 1) {
            throw new ApiException(
                    ErrorCode.REQUIRED_FIELD_MISSING,
                    "The form must have exactly one file; it has " + files.size() + ".");
        }
        FileUpload file = files.getFirst();
        try (InputStream bytes = Files.newInputStream(file.uploadedFile())) {
            return uploads.take(RecordId.parse(id), bytes, file.size(), FileName.of(file.fileName()), title(title));
        }
    }

    static @Nullable String title(@Nullable String given) {
        if (given != null && given.codePointCount(0, given.length()) > ContentVersion.LONGEST_TITLE) {
            throw new ApiException(
                    ErrorCode.STRING_TOO_LONG,
                    "Title: data value too large (max length=" + ContentVersion.LONGEST_TITLE + ")",
                    "Title");
        }
        return given == null || given.isBlank() ? null : given.strip();
    }
}
