package dev.rapport.content.metric;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.metric.MetricWindow;
import dev.rapport.platform.security.AccessMatrix;
import dev.rapport.platform.security.AccessMatrix.Action;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Shows what was published and is not used, which content utilization only counts. */
@Path("/api/assets/unused")
@RunOnVirtualThread
@Authenticated
@Tag(name = "Content")
class UnusedAssetResource {
    private static final int MOST = 200;
    private static final Position START = new Position(Instant.EPOCH, new RecordId(0));

    private final UnusedAssets assets;
    private final AccessMatrix access;
    private final Clock clock;

    UnusedAssetResource(UnusedAssets assets, AccessMatrix access, Clock clock) {
        this.assets = assets;
        this.access = access;
        this.clock = clock;
    }

    /** Where a page ends. */
    private record Position(Instant since, RecordId id) {
        static Position parse(String token) {
            try {
                String[] parts = token.split("_", 2);
                return new Position(Instant.parse(parts[0]), RecordId.parse(parts[parts.length - 1]));
            } catch (DateTimeException | ApiException unknown) {
                throw new ApiException(
                        ErrorCode.INVALID_PARAMETER, "after takes what \"next\" of the page before says.", "after");
            }
        }
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listUnusedAssets",
            summary = "Published assets that no seller has used, with a reason and an act for each",
            description =
                    "from and to as metrics take them; the last 90 days if left out. Goes on after what \"next\" says.")
    public UnusedView list(
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("after") @Nullable String after) {
        access.require(Action.READ, "ContentAsset");
        if (limit < 1 || limit > MOST) {
            throw new ApiException(
                    ErrorCode.INVALID_PARAMETER, "limit is a number from 1 to " + MOST + ", not " + limit + ".");
        }
        MetricWindow window = past(MetricWindow.parse(from, to, clock.instant()));
        Position start = after == null ? START : Position.parse(after);
        List<UnusedAsset> found = assets.find(window, start.since(), start.id(), limit + 1);
        List<UnusedAsset> page = found.subList(0, Math.min(limit, found.size()));
        return new UnusedView(window.from(), window.to(), page, found.size() > limit ? next(page.getLast()) : null);
    }

    /** What lies after now has not been unused yet. */
    private MetricWindow past(MetricWindow asked) {
        Instant now = clock.instant();
        return asked.to().isAfter(now) ? new MetricWindow(asked.from(), now) : asked;
    }

    private static String next(UnusedAsset last) {
        return last.publishedAt() + "_" + last.assetId();
    }
}
