package dev.rapport.lead.privacy;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.platform.id.RecordId;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Erasures. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Erasures, the newest first.")
public record ErasureListView(
        List<ErasureView> erasures,

        @Schema(description = "Give it as \"below\" for the erasures before these; absent at the end.") @Nullable
        RecordId nextBelow) {
    static final int PAGE = 100;

    public ErasureListView {
        erasures = List.copyOf(erasures);
    }

    static ErasureListView of(List<ErasureView> page) {
        return new ErasureListView(
                page, page.size() < PAGE ? null : page.getLast().id());
    }
}
