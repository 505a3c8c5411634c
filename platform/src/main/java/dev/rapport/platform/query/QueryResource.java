package dev.rapport.platform.query;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.record.ApiVersion;
import dev.rapport.platform.soql.sql.Cursor;
import dev.rapport.platform.soql.sql.RowScope;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** SOQL over HTTP. */
@Path("/services/data/{version}")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class QueryResource {
    private static final Pattern BATCH_SIZE = Pattern.compile("batchSize\\s*=\\s*(\\d{1,6})", Pattern.CASE_INSENSITIVE);

    private final QueryRunner queries;
    private final Explainer explainer;

    QueryResource(QueryRunner queries, Explainer explainer) {
        this.queries = queries;
        this.explainer = explainer;
    }

    @GET
    @Path("/query")
    @Operation(hidden = true)
    public Object query(
            @PathParam("version") ApiVersion version,
            @QueryParam("q") @Nullable String soql,
            @QueryParam("explain") @Nullable String explained,
            @HeaderParam("Sforce-Query-Options") @Nullable String options) {
        return soql == null && explained != null
                ? explainer.explain(explained)
                : first(version, soql, options, RowScope.LIVE);
    }

    @GET
    @Path("/queryAll")
    @Operation(hidden = true)
    public byte[] queryAll(
            @PathParam("version") ApiVersion version,
            @QueryParam("q") @Nullable String soql,
            @HeaderParam("Sforce-Query-Options") @Nullable String options) {
        return first(version, soql, options, RowScope.WITH_DELETED);
    }

    @GET
    @Path("/query/{position}")
    @Operation(hidden = true)
    public byte[] more(@PathParam("version") ApiVersion version, @PathParam("position") String position) {
        return queries.next(position, version.text()).json();
    }

    /** Salesforce's own clients read on under {@code /query}; others under where they began. */
    @GET
    @Path("/queryAll/{position}")
    @Operation(hidden = true)
    public byte[] moreOfAll(@PathParam("version") ApiVersion version, @PathParam("position") String position) {
        return more(version, position);
    }

    private byte[] first(ApiVersion version, @Nullable String soql, @Nullable String options, RowScope scope) {
        if (soql == null || soql.isBlank()) {
            throw new ApiException(
                    ErrorCode.MALFORMED_QUERY, "The parameter q is missing: give the query as ?q=SELECT+Id+FROM+…");
        }
        return queries.first(soql, scope, pageSize(options), version.text()).json();
    }

    private static int pageSize(@Nullable String options) {
        Matcher size = BATCH_SIZE.matcher(options == null ? "" : options);
        return size.find() ? Integer.parseInt(size.group(1)) : Cursor.DEFAULT_PAGE_SIZE;
    }
}
