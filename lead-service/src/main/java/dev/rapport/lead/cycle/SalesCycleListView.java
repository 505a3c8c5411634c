package dev.rapport.lead.cycle;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.platform.id.RecordId;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Versions of the sales cycle. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Versions of the sales cycle, the newest first.")
public record SalesCycleListView(
        List<Version> versions,

        @Schema(description = "Give it as \"below\" for the versions before these; absent at the end.") @Nullable
        Integer nextBelow) {
    private static final int PAGE = 100;

    /** One of them. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "SalesCycleVersion", description = "A version of the sales cycle.")
    public record Version(
            RecordId id,
            int version,
            String name,

            @Schema(implementation = CycleStatus.class, examples = "ACTIVE")
            String status,

            @Nullable Instant activatedAt) {
        private static Version of(SalesCycle cycle) {
            return new Version(cycle.id(), cycle.cycleVersion, cycle.name, cycle.status.name(), cycle.activatedDate);
        }
    }

    public SalesCycleListView {
        versions = List.copyOf(versions);
    }

    static SalesCycleListView read(SalesCycleRepository cycles, @Nullable Integer below) {
        List<Version> page = cycles.page(below, PAGE).stream().map(Version::of).toList();
        return new SalesCycleListView(
                page, page.size() < PAGE ? null : page.getLast().version());
    }
}
