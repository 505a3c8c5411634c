package dev.rapport.platform.record;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.record.RecentRecords.Recent;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The records of all objects that the caller created or changed last. */
@Path("/services/data/{version}/recent")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class RecentResource {
    private static final int MOST = 200;

    private final RecordTypes types;
    private final RecentRecords recent;

    RecentResource(RecordTypes types, RecentRecords recent) {
        this.types = types;
        this.recent = recent;
    }

    /** Without a static type, so that others' records may be put beside these. */
    @GET
    @Operation(hidden = true)
    public Response list(
            @PathParam("version") ApiVersion version, @QueryParam("limit") @DefaultValue("200") String limit) {
        int most = limit(limit);
        List<Map<String, @Nullable Object>> latest = types.schema().types().stream()
                .flatMap(type -> recent.of(type, most).stream())
                .sorted(Comparator.comparing(Recent::changed).reversed())
                .limit(most)
                .map(record -> record.json(version.text()))
                .toList();
        return Response.ok(latest).build();
    }

    private static int limit(String text) {
        if (!text.matches("[1-9][0-9]{0,5}")) {
            throw new ApiException(ErrorCode.INVALID_PARAMETER, "The parameter limit takes a number from 1.", "limit");
        }
        return Math.min(MOST, Integer.parseInt(text));
    }
}
