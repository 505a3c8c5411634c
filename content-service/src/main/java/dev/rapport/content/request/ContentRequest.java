package dev.rapport.content.request;

import static dev.rapport.platform.record.RecordField.Access.READ_ONLY;

import dev.rapport.content.asset.ValueList;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.FieldChanges;
import dev.rapport.platform.record.FieldChanges.Change;
import dev.rapport.platform.record.RecordField;
import dev.rapport.platform.record.RecordType;
import dev.rapport.platform.schema.FieldType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What sales asks marketing for, from asking to being told what came of it. */
@Entity
@RecordType(prefix = "a1A")
public class ContentRequest extends RequestedContent {
    /** API names of what goes with a decision. */
    static final Set<String> DECISION = Set.of("DecisionReason", "WhyNotReuse", "ContentAssetId");

    private static final int LONGEST_REASON = 4_000;

    @Enumerated(EnumType.STRING)
    @RecordField(required = true, defaulted = true)
    private RequestStatus status = RequestStatus.RECEIVED;

    /** When its first beneficiary was stated. */
    @RecordField(access = READ_ONLY)
    private @Nullable Instant receivedAt;

    @RecordField(access = READ_ONLY)
    private @Nullable Instant triagedAt;

    /** Ids of the assets that triage offered, the best first. */
    @RecordField(access = READ_ONLY, type = FieldType.MULTIPICKLIST)
    private @Nullable String offeredAssets;

    /** A line for each asset that was offered: its id, a colon, and why it does not do. Goes with NEW_REUSABLE. */
    @RecordField(type = FieldType.TEXTAREA, length = LONGEST_REASON)
    private @Nullable String whyNotReuse;

    @Enumerated(EnumType.STRING)
    @RecordField(access = READ_ONLY)
    private @Nullable RequestStatus outcome;

    /** Goes with the outcome; DECLINED cannot be without. */
    @RecordField(type = FieldType.TEXTAREA, length = LONGEST_REASON)
    private @Nullable String decisionReason;

    /** What does: the asset to reuse, or the new one. */
    @RecordField(references = "ContentAsset", children = "ContentRequests")
    private @Nullable Long contentAssetId;

    @RecordField(access = READ_ONLY)
    private @Nullable Instant decidedAt;

    @RecordField(access = READ_ONLY, references = "User", relationship = "DecidedBy")
    private @Nullable Long decidedById;

    @RecordField(access = READ_ONLY)
    private @Nullable Instant doneAt;

    /** Since when it goes before all that were not put first. */
    @RecordField(access = READ_ONLY)
    private @Nullable Instant overriddenAt;

    /** Completes what somebody has just written. */
    void begin() {
        settle();
        if (status != RequestStatus.RECEIVED) {
            throw new ApiException(
                    ErrorCode.ILLEGAL_TRANSITION, "A request begins as RECEIVED, not as " + status + ".", "Status");
        }
        if (whyNotReuse != null || decisionReason != null || contentAssetId != null) {
            throw new ApiException(
                    ErrorCode.FIELD_INTEGRITY_EXCEPTION,
                    "WhyNotReuse, DecisionReason and ContentAssetId go with the decision.",
                    "WhyNotReuse",
                    "DecisionReason",
                    "ContentAssetId");
        }
    }

    /** Takes back the status that an update has set directly and returns it, to be reached by a verb. */
    RequestStatus withdrawStatus(FieldChanges changes) {
        RequestStatus asked = status;
        status = changes.find("Status")
                .map(Change::before)
                .map(RequestStatus.class::cast)
                .orElse(status);
        return asked;
    }

    /** Refuses changes of what is settled. */
    void requireChangeable(FieldChanges changes, RequestStatus asked) {
        Set<String> frozen = new HashSet<>();
        if (status != RequestStatus.RECEIVED) {
            frozen.addAll(FROZEN);
        }
        if (asked == status) {
            frozen.addAll(DECISION);
        }
        String[] settled =
                changes.fields().stream().filter(frozen::contains).sorted().toArray(String[]::new);
        if (settled.length > 0) {
            throw new ApiException(
                    ErrorCode.ILLEGAL_TRANSITION,
                    "The request is " + status + ": " + String.join(", ", settled)
                            + " cannot change by itself any more; what goes with a decision is written together with"
                            + " its Status.",
                    settled);
        }
        settle();
    }

    /** Counts as received once somebody is known to benefit; empty if it was. */
    Optional<ContentRequested> receive(Instant now) {
        if (receivedAt != null) {
            return Optional.empty();
        }
        receivedAt = now;
        return Optional.of(new ContentRequested(id(), name(), type(), stage(), createdBy(), now));
    }

    /** @param offers the assets that come closest, the best first */
    void triage(List<RecordId> offers, Instant now) {
        status.requireNext(RequestStatus.TRIAGED);
        if (receivedAt == null) {
            throw new ApiException(
                    ErrorCode.REQUIRED_FIELD_MISSING,
                    "The request states nobody who benefits: add a RequestBeneficiary, a seller or a deal.");
        }
        status = RequestStatus.TRIAGED;
        triagedAt = now;
        offeredAssets = ValueList.text(offers.stream().map(RecordId::toString).toList());
    }

    ContentRequestDecided decide(RequestStatus decision, RecordId by, Instant now) {
        status.requireNext(decision);
        switch (decision) {
            case NEW_REUSABLE -> WhyNot.parse(whyNotReuse).requireAll(offers());
            case REUSE_EXISTING -> demand(contentAssetId, "ContentAssetId", "Say which asset does");
            case DECLINED -> demand(decisionReason, "DecisionReason", "Whoever asked is owed a reason");
            case LEAD_PROGRAM, MARKET_PROBLEM, RECEIVED, TRIAGED, DONE -> {}
        }
        status = decision;
        outcome = decision;
        decidedAt = now;
        decidedById = by.value();
        return new ContentRequestDecided(id(), decision, decisionReason, asset(), createdBy(), by, now);
    }

    ContentRequestDone finish(RecordId by, Instant now) {
        status.requireNext(RequestStatus.DONE);
        if (status == RequestStatus.NEW_REUSABLE) {
            demand(contentAssetId, "ContentAssetId", "Say which asset was made");
        }
        RequestStatus came = status;
        status = RequestStatus.DONE;
        doneAt = now;
        return new ContentRequestDone(id(), came, asset(), createdBy(), by, now);
    }

    private static void demand(@Nullable Object value, String field, String why) {
        if (value == null) {
            throw new ApiException(
                    ErrorCode.REQUIRED_FIELD_MISSING,
                    "Required fields are missing: [" + field + "]. " + why + ".",
                    field);
        }
    }

    /** Puts it before all that were not put first, or back into its place. */
    void override(@Nullable Instant at) {
        if (!status.awaitsWork()) {
            throw new ApiException(
                    ErrorCode.ILLEGAL_TRANSITION, "The request is " + status + " and is not in the queue.", "Status");
        }
        overriddenAt = at;
    }

    void requireOpen() {
        if (status == RequestStatus.DONE) {
            throw new ApiException(ErrorCode.ILLEGAL_TRANSITION, "The request is DONE: ask anew.", "ContentRequestId");
        }
    }

    List<RecordId> offers() {
        return ValueList.values(offeredAssets).stream().map(RecordId::parse).toList();
    }

    RequestStatus status() {
        return status;
    }

    @Nullable
    RecordId asset() {
        return reference(contentAssetId);
    }

    RequestView view(List<RequestView.Beneficiary> beneficiaries) {
        return new RequestView(
                id(),
                name(),
                description(),
                type(),
                stage(),
                personas(),
                neededBy(),
                createdBy(),
                beneficiaries,
                status,
                receivedAt,
                triagedAt,
                offers(),
                outcome,
                decisionReason,
                WhyNot.parse(whyNotReuse).answers(),
                asset(),
                reference(decidedById),
                decidedAt,
                doneAt,
                overriddenAt);
    }
}
