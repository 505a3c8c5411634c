package dev.rapport.content.derivation;

import static dev.rapport.platform.record.RecordField.Access.CREATE_ONLY;
import static dev.rapport.platform.record.RecordField.Access.READ_ONLY;

import dev.rapport.content.asset.AssetScope;
import dev.rapport.content.asset.AssetStatus;
import dev.rapport.content.asset.ContentAsset;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.FieldChanges;
import dev.rapport.platform.record.FieldChanges.Change;
import dev.rapport.platform.record.OwnedRecord;
import dev.rapport.platform.record.RecordField;
import dev.rapport.platform.record.RecordType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A master's version for one account. It expires with its master, whose expiry it therefore does not repeat. */
@Entity
@RecordType(prefix = "a11")
public class Derivation extends OwnedRecord {
    private static final String ACCOUNT = "001";

    @RecordField(access = CREATE_ONLY, required = true, references = "ContentAsset", children = "Derivations")
    private Long contentAssetId;

    @RecordField(access = CREATE_ONLY, required = true, references = "Account")
    private Long accountId;

    /** The master's, unless said otherwise. */
    @RecordField(required = true, defaulted = true, nameField = true)
    private String name;

    @Enumerated(EnumType.STRING)
    @RecordField(required = true, defaulted = true)
    private DerivationStatus status = DerivationStatus.ACTIVE;

    /** The master's newest version when sales last looked; none if it had no file. */
    @RecordField(access = READ_ONLY, references = "ContentVersion")
    private @Nullable Long contentVersionId;

    @RecordField(access = READ_ONLY)
    private @Nullable Instant staleSince;

    @Enumerated(EnumType.STRING)
    @RecordField(access = READ_ONLY)
    private @Nullable StaleCause staleBecause;

    /** When it was retired or expired. */
    @RecordField(access = READ_ONLY)
    private @Nullable Instant endedAt;

    /** Completes what somebody has just written. */
    void begin(ContentAsset from) {
        if (!account().prefix().equals(ACCOUNT)) {
            throw new ApiException(
                    ErrorCode.INVALID_CROSS_REFERENCE_KEY,
                    "AccountId: invalid cross reference id: " + account() + " is not the id of an Account.",
                    "AccountId");
        }
        if (status != DerivationStatus.ACTIVE) {
            throw new ApiException(
                    ErrorCode.ILLEGAL_TRANSITION, "A derivation begins as ACTIVE, not as " + status + ".", "Status");
        }
        if (from.status() != AssetStatus.PUBLISHED) {
            throw new ApiException(
                    ErrorCode.ILLEGAL_TRANSITION,
                    "The asset " + from.id() + " is " + from.status() + "; only a PUBLISHED one is derived from.",
                    "ContentAssetId");
        }
        if (from.scope() == AssetScope.ACCOUNT) {
            throw new ApiException(
                    ErrorCode.FIELD_INTEGRITY_EXCEPTION,
                    "The asset " + from.id() + " is for one account itself: derive from one that is for a market or"
                            + " segment.",
                    "ContentAssetId");
        }
        name = name == null ? from.name() : name;
        contentVersionId = stored(from.latestVersion());
    }

    /** Takes back the status that an update has set directly and returns it, to be reached by a verb. */
    DerivationStatus withdrawStatus(FieldChanges changes) {
        DerivationStatus asked = status;
        status = changes.find("Status")
                .map(Change::before)
                .map(DerivationStatus.class::cast)
                .orElse(status);
        return asked;
    }

    /** Refuses to be worked on once its life is over. */
    void requireLive() {
        if (!status.isLive()) {
            throw new ApiException(
                    ErrorCode.ILLEGAL_TRANSITION,
                    "The derivation " + id() + " is " + status + ": derive anew.",
                    "Status");
        }
    }

    /** The master has moved on; empty if sales has been told before. */
    Optional<DerivationStale> goStale(StaleCause cause, Instant now) {
        if (status != DerivationStatus.ACTIVE) {
            return Optional.empty();
        }
        status = DerivationStatus.STALE;
        staleSince = now;
        staleBecause = cause;
        return Optional.of(new DerivationStale(id(), master(), account(), owner(), cause, now));
    }

    DerivationExpired expire(Instant now) {
        end(DerivationStatus.EXPIRED, now);
        return new DerivationExpired(id(), master(), account(), owner(), now);
    }

    void retire(Instant now) {
        end(DerivationStatus.RETIRED, now);
    }

    private void end(DerivationStatus end, Instant now) {
        status.requireNext(end);
        status = end;
        endedAt = now;
    }

    /** Sales has looked at what the master says now. */
    DerivationRefreshed refresh(ContentAsset from, List<String> conflicts, RecordId by, Instant now) {
        status.requireNext(DerivationStatus.ACTIVE);
        status = DerivationStatus.ACTIVE;
        staleSince = null;
        staleBecause = null;
        contentVersionId = stored(from.latestVersion());
        return new DerivationRefreshed(id(), master(), account(), conflicts, by, now);
    }

    AssetDerived derived(Instant now) {
        return new AssetDerived(id(), master(), account(), owner(), now);
    }

    DerivationView view(ContentAsset from, List<ResolvedRegion> regions) {
        return new DerivationView(
                id(),
                from.id(),
                from.name(),
                account(),
                name,
                owner(),
                status,
                from.expireAt(),
                staleSince,
                staleBecause,
                reference(contentVersionId),
                from.latestVersion(),
                regions);
    }

    RecordId master() {
        return new RecordId(contentAssetId);
    }

    RecordId account() {
        return new RecordId(accountId);
    }

    DerivationStatus status() {
        return status;
    }
}
