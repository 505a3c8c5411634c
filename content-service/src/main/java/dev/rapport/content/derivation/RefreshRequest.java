package dev.rapport.content.derivation;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** In which regions the master's text is taken over; in all others the account keeps its own. */
@Schema(
        name = "DerivationRefresh",
        description = "In which regions the master's text is taken over; in all others the account keeps its own")
record RefreshRequest(@Nullable List<String> takeMaster) {
    static List<String> names(@Nullable RefreshRequest request) {
        return request == null || request.takeMaster() == null ? List.of() : request.takeMaster();
    }
}
