package dev.rapport.gateway.oauth;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.ApiVersion;
import dev.rapport.platform.security.Caller;
import dev.rapport.platform.security.CurrentCaller;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Says which versions of the record plane are served, and what each has. */
@Path("/services/data")
@RunOnVirtualThread
@Tag(name = "Discovery")
public class VersionsResource {
    /** Three releases a year; version 31 was the summer's of 2014. */
    private static final List<String> SEASONS = List.of("Summer", "Winter", "Spring");

    private final CurrentCaller caller;

    VersionsResource(CurrentCaller caller) {
        this.caller = caller;
    }

    /** One version and its address. */
    public record VersionAddress(String label, String url, String version) {}

    @GET
    @PermitAll
    @Operation(operationId = "listVersions", summary = "Versions served, the oldest first; needs no session")
    public List<VersionAddress> versions() {
        return IntStream.rangeClosed(ApiVersion.OLDEST, ApiVersion.NEWEST)
                .mapToObj(VersionsResource::version)
                .toList();
    }

    private static VersionAddress version(int number) {
        int release = number - ApiVersion.OLDEST;
        String season = SEASONS.get(release % 3);
        int year = 14 + (release + 2) / 3;
        return new VersionAddress(season + " '" + year, "/services/data/v" + number + ".0", number + ".0");
    }

    @GET
    @Path("{version}")
    @Authenticated
    @Operation(operationId = "listVersionResources", summary = "What a version has, by name and address")
    public Map<String, String> resources(@PathParam("version") ApiVersion version, @Context UriInfo address) {
        String root = "/services/data/" + version.text() + "/";
        Map<String, String> resources = new LinkedHashMap<>();
        for (String name : List.of("sobjects", "query", "queryAll", "composite", "recent")) {
            resources.put(name, root + name);
        }
        Caller known = caller.get();
        resources.put(
                "identity",
                InstanceUrl.of(address) + "/id/" + new RecordId(known.orgId()) + "/" + new RecordId(known.userId()));
        return resources;
    }
}
