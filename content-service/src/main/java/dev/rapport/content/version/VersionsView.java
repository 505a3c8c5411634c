package dev.rapport.content.version;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An asset's versions, newest first.
 *
 * @param next address of the next page, null on the last
 */
@Schema(name = "VersionsView")
record VersionsView(List<VersionView> versions, @Nullable String next) {
    VersionsView {
        versions = List.copyOf(versions);
    }
}
