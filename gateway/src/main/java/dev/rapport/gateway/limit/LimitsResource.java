package dev.rapport.gateway.limit;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.rapport.gateway.proxy.ApiUsage;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.ApiVersion;
import dev.rapport.platform.security.CurrentCaller;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tells what is left of the day's calls: the one allowance that is kept here, so the bound of whatever costs calls. */
@Path("/services/data/{version}")
@Authenticated
@RunOnVirtualThread
@Tag(name = "Discovery")
public class LimitsResource {
    /** Names that clients look up without asking whether they are there; each unit of each costs at least one call. */
    private static final List<String> COUNTED_IN_CALLS = List.of(
            "DailyApiRequests",
            "DailyAsyncApexExecutions",
            "DailyBulkApiBatches",
            "DailyBulkApiRequests",
            "DailyBulkV2QueryJobs",
            "DailyStreamingApiEvents",
            "HourlyPublishedPlatformEvents");

    private final ApiUsage usage;
    private final CurrentCaller caller;

    LimitsResource(ApiUsage usage, CurrentCaller caller) {
        this.usage = usage;
        this.caller = caller;
    }

    /** One allowance. */
    @JsonNaming(PropertyNamingStrategies.UpperCamelCaseStrategy.class)
    public record Allowance(long max, long remaining) {}

    @GET
    @Path("/limits")
    @Operation(operationId = "getLimits", summary = "What the organisation may use today, and what is left of it")
    public Map<String, Allowance> limits(@PathParam("version") ApiVersion version) {
        long allowed = usage.allowed();
        long made = usage.made(new RecordId(caller.get().orgId()));
        Allowance calls = new Allowance(allowed, Math.max(0, allowed - made));
        Map<String, Allowance> limits = new LinkedHashMap<>();
        COUNTED_IN_CALLS.forEach(name -> limits.put(name, calls));
        return limits;
    }
}
