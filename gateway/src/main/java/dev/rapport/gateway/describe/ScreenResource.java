package dev.rapport.gateway.describe;

import dev.rapport.platform.record.ApiVersion;
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

/**
 * Tells clients that look for an organisation's tabs, apps, buttons, rules and actions that there are none of those. An
 * empty answer of the right shape lets them go on where a refusal would end them.
 */
@Path("/services/data/{version}")
@Authenticated
@RunOnVirtualThread
@Tag(name = "Discovery")
public class ScreenResource {
    /** Icons and colours of objects. */
    public record Theme(List<Object> themeItems) {}

    /** Apps to choose from. */
    public record AppMenu(List<Object> appMenuItems) {}

    /** Workflow rules by object. */
    public record Rules(Map<String, List<Object>> rules) {}

    /** Approval processes by object. */
    public record Approvals(Map<String, List<Object>> approvals) {}

    /** Actions that a program can invoke. */
    public record Actions(List<Object> actions) {}

    @GET
    @Path("/tabs")
    @Operation(operationId = "listTabs", summary = "Tabs: always none, for there are no screens")
    public List<Object> tabs(@PathParam("version") ApiVersion version) {
        return List.of();
    }

    @GET
    @Path("/theme")
    @Operation(operationId = "getTheme", summary = "Icons and colours: always none")
    public Theme theme(@PathParam("version") ApiVersion version) {
        return new Theme(List.of());
    }

    @GET
    @Path("/appMenu/{menu}")
    @Operation(operationId = "getAppMenu", summary = "Apps to choose from: always none")
    public AppMenu appMenu(@PathParam("version") ApiVersion version, @PathParam("menu") String menu) {
        return new AppMenu(List.of());
    }

    @GET
    @Path("/quickActions")
    @Operation(operationId = "listQuickActions", summary = "Buttons: always none")
    public List<Object> quickActions(@PathParam("version") ApiVersion version) {
        return List.of();
    }

    @GET
    @Path("/process/rules")
    @Operation(operationId = "listProcessRules", summary = "Workflow rules: always none")
    public Rules rules(@PathParam("version") ApiVersion version) {
        return new Rules(Map.of());
    }

    @GET
    @Path("/process/approvals")
    @Operation(operationId = "listApprovals", summary = "Approval processes: always none")
    public Approvals approvals(@PathParam("version") ApiVersion version) {
        return new Approvals(Map.of());
    }

    @GET
    @Path("/actions")
    @Operation(operationId = "listActionKinds", summary = "Where invocable actions are listed")
    public Map<String, String> actionKinds(@PathParam("version") ApiVersion version) {
        String root = "/services/data/" + version.text() + "/actions/";
        Map<String, String> kinds = new LinkedHashMap<>();
        kinds.put("standard", root + "standard");
        kinds.put("custom", root + "custom");
        return kinds;
    }

    @GET
    @Path("/actions/standard")
    @Operation(operationId = "listStandardActions", summary = "Actions of the platform: always none")
    public Actions standardActions(@PathParam("version") ApiVersion version) {
        return new Actions(List.of());
    }

    @GET
    @Path("/actions/custom")
    @Operation(operationId = "listCustomActions", summary = "Actions of the organisation: always none")
    public Map<String, String> customActions(@PathParam("version") ApiVersion version) {
        return Map.of();
    }
}
