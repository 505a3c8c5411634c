package dev.rapport.platform.bulk;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.ApiVersion;
import dev.rapport.platform.rest.DryRun;
import dev.rapport.platform.security.Role;
import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.PartType;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Takes files as people have them, shows what would become of each row, and then does it. */
@Path(ImportView.PATH)
@Produces(MediaType.APPLICATION_JSON)
@IfBuildProperty(name = "rapport.imports", stringValue = "true")
@RolesAllowed({Role.MARKETING_NAME, Role.SALES_HEAD_NAME, Role.INTEGRATION_NAME, Role.ADMIN_NAME})
@RunOnVirtualThread
@Tag(name = "Imports", description = "Files with a column mapping, tried before they are done")
public class ImportResource {
    private static final int MOST_ROWS = 2_000;
    private static final String NEWEST = "v" + ApiVersion.NEWEST + ".0";

    private final IngestJobs ingest;
    private final Imports imports;

    ImportResource(IngestJobs ingest, Imports imports) {
        this.ingest = ingest;
        this.imports = imports;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            operationId = "importFile",
            summary = "Import the rows of a CSV file, or try to",
            description =
                    "UTF-8, at most 10 MB; the Bulk API takes larger files. What was tried is done by its commit.")
    @APIResponseSchema(value = ImportView.class, responseCode = "202", responseDescription = "Taken; see its state")
    public Response start(
            @Parameter(
                            description = "Tell what would become of each row, and write nothing",
                            schema = @Schema(type = SchemaType.BOOLEAN))
                    @QueryParam("dryRun")
                    @DefaultValue("false")
                    DryRun dryRun,
            @RestForm("import") @PartType(MediaType.APPLICATION_JSON) @Nullable ImportRequest request,
            @RestForm("file") @Nullable FileUpload file)
            throws IOException {
        if (file == null) {
            throw new ApiException(
                    ErrorCode.REQUIRED_FIELD_MISSING, "The form must have the CSV as a file called file.", "file");
        }
        ImportRequest asked = request == null ? new ImportRequest(null, null, null, null, null) : request;
        JobSpec spec = asked.spec(NEWEST, dryRun.wanted());
        try (InputStream csv = Files.newInputStream(file.uploadedFile())) {
            ImportView view = imports.view(ingest.start(spec, csv));
            return Response.accepted(view)
                    .header(HttpHeaders.LOCATION, ImportView.PATH + "/" + view.id())
                    .build();
        }
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getImport", summary = "How far an import is")
    public ImportView get(@PathParam("id") String id) {
        return imports.view(RecordId.parse(id));
    }

    @GET
    @Path("/{id}/rows")
    @Operation(operationId = "getImportedRows", summary = "What becomes of each row, in the order of the file")
    public ImportReport rows(
            @PathParam("id") String id,
            @Parameter(description = "Number of the row, from 1, behind which to begin")
                    @QueryParam("after")
                    @DefaultValue("0")
                    long after,
            @QueryParam("limit") @DefaultValue("200") int limit) {
        Imports.demandLimit(limit, MOST_ROWS);
        return imports.report(RecordId.parse(id), Math.max(0, after), limit);
    }

    @POST
    @Path("/{id}/commit")
    @Operation(
            operationId = "commitImport",
            summary = "Do what was tried",
            description = "Rows that were refused are refused again, unless what stood against them has gone. Once is"
                    + " enough: an import that is being done goes on.")
    @APIResponseSchema(value = ImportView.class, responseCode = "202", responseDescription = "Taken; see its state")
    public Response commit(@PathParam("id") String id) {
        return Response.accepted(imports.commit(RecordId.parse(id))).build();
    }
}
