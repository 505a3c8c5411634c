package dev.rapport.content.request;

import dev.rapport.content.asset.AssetScope;
import dev.rapport.content.asset.ContentAsset;
import dev.rapport.content.asset.ContentAssetRepository;
import dev.rapport.content.match.AssetMatcher;
import dev.rapport.content.match.Match;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.event.Outbox;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.FieldChanges;
import dev.rapport.platform.record.RecordRules;
import dev.rapport.platform.security.CurrentCaller;
import dev.rapport.platform.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Makes every write of a request take the verb that stands for it, whichever door it comes through. */
@ApplicationScoped
class ContentRequestRules implements RecordRules<ContentRequest> {
    /** How many existing assets triage offers. */
    static final int OFFERS = 3;

    private final ContentAssetRepository assets;
    private final AssetMatcher matcher;
    private final CurrentCaller caller;
    private final Outbox outbox;
    private final Clock clock;

    ContentRequestRules(
            ContentAssetRepository assets, AssetMatcher matcher, CurrentCaller caller, Outbox outbox, Clock clock) {
        this.assets = assets;
        this.matcher = matcher;
        this.caller = caller;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public Class<ContentRequest> entity() {
        return ContentRequest.class;
    }

    @Override
    public void beforeCreate(ContentRequest request, FieldChanges changes) {
        request.begin();
    }

    @Override
    public void beforeUpdate(ContentRequest request, FieldChanges changes) {
        RequestStatus asked = request.withdrawStatus(changes);
        if (changes.touches("Status") || changes.fields().stream().anyMatch(ContentRequest.DECISION::contains)) {
            requireMarketing();
        }
        request.requireChangeable(changes, asked);
        if (asked != request.status()) {
            request.status().requireNext(asked);
            move(request, asked);
        }
    }

    private void move(ContentRequest request, RequestStatus asked) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        RecordId by = new RecordId(caller.get().userId());
        if (asked == RequestStatus.TRIAGED) {
            request.triage(
                    matcher.best(request.wanted(), OFFERS).stream()
                            .map(Match::assetId)
                            .toList(),
                    now);
        } else if (asked == RequestStatus.DONE) {
            requireForTheMarket(request);
            outbox.append(request.finish(by, now));
        } else {
            requireForTheMarket(request);
            outbox.append(request.decide(asked, by, now));
        }
    }

    /** What does is there for everybody: published, and for more than one account. */
    private void requireForTheMarket(ContentRequest request) {
        RecordId id = request.asset();
        if (id == null) {
            return;
        }
        ContentAsset asset = assets.find(id)
                .orElseThrow(() -> new ApiException(
                        ErrorCode.INVALID_CROSS_REFERENCE_KEY,
                        "ContentAssetId: invalid cross reference id: " + id + " is no asset.",
                        "ContentAssetId"));
        asset.requireUsable();
        if (asset.scope() == AssetScope.ACCOUNT) {
            throw new ApiException(
                    ErrorCode.FIELD_INTEGRITY_EXCEPTION,
                    "ContentAssetId: " + id + " is for one account; what answers a request is for a market or segment.",
                    "ContentAssetId");
        }
    }

    private void requireMarketing() {
        if (!caller.get().hasAny(Role.MARKETING, Role.ADMIN)) {
            throw new ApiException(
                    ErrorCode.INSUFFICIENT_ACCESS_OR_READONLY,
                    "Marketing triages and decides requests: that takes one of the roles marketing, admin.",
                    "Status");
        }
    }
}
