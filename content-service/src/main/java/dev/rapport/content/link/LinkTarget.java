package dev.rapport.content.link;

import dev.rapport.content.use.BuyerView;
import dev.rapport.content.version.StoredFile;
import dev.rapport.platform.id.RecordId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a link leads, and whom a view of it concerns.
 *
 * @param opened a view by it, at the time it was looked up
 * @param expiresAt when the link ends
 * @param open false once it was revoked, or the asset is not published any more
 * @param file null where there is none any more
 */
record LinkTarget(
        RecordId organization,
        BuyerView opened,
        Instant expiresAt,
        boolean open,
        @Nullable StoredFile file) {
    boolean isOpen(Instant now) {
        return open && file != null && now.isBefore(expiresAt);
    }

    View seen(Instant at) {
        return new View(
                organization,
                new BuyerView(
                        opened.asset(),
                        opened.version(),
                        opened.seller(),
                        opened.bySeller(),
                        opened.lead(),
                        opened.opportunity(),
                        at));
    }
}
