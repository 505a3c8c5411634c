package dev.rapport.content.asset;

import static dev.rapport.platform.record.RecordField.Access.READ_ONLY;

import dev.rapport.content.match.Wanted;
import dev.rapport.platform.event.DomainEvent;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.OwnedRecord;
import dev.rapport.platform.record.RecordField;
import dev.rapport.platform.record.RecordType;
import dev.rapport.platform.schema.FieldType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A tool that marketing makes for the market and sales works with; its bytes are its versions. */
@Entity
@RecordType(prefix = "a10")
public class ContentAsset extends OwnedRecord {
    private static final int LONGEST_LIST = 1000;
    private static final int LONGEST_ANSWER = 4000;

    @RecordField(required = true, nameField = true)
    private String name;

    @Enumerated(EnumType.STRING)
    @RecordField(required = true)
    private AssetType type;

    @Enumerated(EnumType.STRING)
    @RecordField(required = true, defaulted = true)
    private AssetStatus status = AssetStatus.IDEA;

    @Enumerated(EnumType.STRING)
    @RecordField(required = true, defaulted = true)
    private AssetScope scope = AssetScope.MARKET;

    @Enumerated(EnumType.STRING)
    @RecordField
    private @Nullable MessageType messageType;

    @RecordField(type = FieldType.MULTIPICKLIST, length = LONGEST_LIST)
    private @Nullable String stages;

    @RecordField(type = FieldType.MULTIPICKLIST, length = LONGEST_LIST)
    private @Nullable String personas;

    @RecordField(type = FieldType.MULTIPICKLIST, length = LONGEST_LIST)
    private @Nullable String industries;

    @RecordField(type = FieldType.MULTIPICKLIST, length = LONGEST_LIST)
    private @Nullable String products;

    /** BCP 47 tag of the language it speaks. */
    @RecordField(length = LanguageTag.LONGEST)
    private @Nullable String language;

    /** The buyer's first question: does it work? */
    @RecordField(type = FieldType.TEXTAREA, length = LONGEST_ANSWER)
    private @Nullable String proof;

    /** The buyer's second question: what can it do for me? Asked by a persona. */
    @RecordField(type = FieldType.TEXTAREA, length = LONGEST_ANSWER)
    private @Nullable String outcome;

    @RecordField
    private @Nullable Instant publishAt;

    @RecordField
    private @Nullable Instant reviewBy;

    @RecordField
    private @Nullable Instant expireAt;

    @RecordField(access = READ_ONLY)
    private @Nullable Instant publishedAt;

    /** When it ceased to be published. */
    @RecordField(access = READ_ONLY)
    private @Nullable Instant withdrawnAt;

    /** Since when its owner has owed a review, null if none is owed. */
    @RecordField(access = READ_ONLY)
    private @Nullable Instant reviewDueSince;

    @Enumerated(EnumType.STRING)
    @RecordField(access = READ_ONLY)
    private @Nullable ReviewCause reviewCause;

    @RecordField(access = READ_ONLY, references = "ContentVersion")
    private @Nullable Long latestVersionId;

    @RecordField(type = FieldType.CURRENCY, scale = 2)
    private @Nullable BigDecimal productionCost;

    @RecordField(externalId = true)
    private @Nullable String externalId;

    public String name() {
        return name;
    }

    public AssetStatus status() {
        return status;
    }

    public AssetScope scope() {
        return scope;
    }

    public @Nullable Instant expireAt() {
        return expireAt;
    }

    /** What somebody looks for who would be served by an asset like this. */
    Wanted wanted() {
        return new Wanted(type.name(), ValueList.values(stages), ValueList.values(personas), name);
    }

    public @Nullable Instant publishedAt() {
        return publishedAt;
    }

    @Nullable
    Instant reviewBy() {
        return reviewBy;
    }

    @Nullable
    Instant reviewDueSince() {
        return reviewDueSince;
    }

    @Nullable
    ReviewCause reviewCause() {
        return reviewCause;
    }

    public @Nullable RecordId latestVersion() {
        return reference(latestVersionId);
    }

    /** Whether this user made the asset or answers for it: their own use proves nothing. */
    public boolean isBy(RecordId user) {
        return user.equals(createdBy()) || user.equals(owner());
    }

    /** True once it was published and is no more. */
    boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    /** Refuses to be used while it is not published. */
    public void requireUsable() {
        status.requireUsable(id());
    }

    public void add(RecordId newestVersion) {
        requireGrowing();
        latestVersionId = newestVersion.value();
    }

    /** Refuses new versions once its life is over. */
    public void requireGrowing() {
        status.requireGrowing(id());
    }

    /** Moves to another status by that status' verb; {@link AssetMoves} sees to what goes with it. */
    Optional<DomainEvent> moveTo(AssetStatus next, Instant now) {
        return next == AssetStatus.PUBLISHED ? Optional.of(publish(now)) : leave(next, now);
    }

    /** Refuses to be approved where there is nothing to approve. */
    void requireApprovable() {
        approvedState().requireApprovable();
    }

    /** Both keys were turned. A published asset stays published: what was changed meanwhile is approved now. */
    void approve() {
        if (status == AssetStatus.PUBLISHED) {
            settleReview();
        } else {
            enter(AssetStatus.APPROVED);
        }
    }

    /** It is not what was approved any more. Sales keeps what it works with; its owner owes the keys. */
    Optional<AssetReviewDue> loseApproval(Instant now) {
        if (status == AssetStatus.APPROVED) {
            enter(AssetStatus.IN_REVIEW);
        }
        return approvedState().isLostByChange() ? Optional.of(oweReview(ReviewCause.CHANGED, now)) : Optional.empty();
    }

    private ApprovedState approvedState() {
        return new ApprovedState(id(), status, reviewCause);
    }

    boolean isDueForPublication(Instant now) {
        return status == AssetStatus.APPROVED && dates().isTimeToPublish(now);
    }

    boolean isDueForExpiry(Instant now) {
        return status == AssetStatus.PUBLISHED && dates().isTimeToExpire(now);
    }

    boolean isDueForReview(Instant now) {
        return status.stands() && reviewDueSince == null && dates().isTimeToReview(now);
    }

    AssetReviewDue oweReview(ReviewCause cause, Instant now) {
        reviewDueSince = now;
        reviewCause = cause;
        return new AssetReviewDue(id(), name, owner(), cause, reviewBy, now);
    }

    /** It was looked at and stays, until the next time. */
    void keep(Instant nextReview) {
        approvedState().requireUnchanged();
        reviewBy = nextReview;
        settleReview();
    }

    private void settleReview() {
        reviewDueSince = null;
        reviewCause = null;
    }

    AssetPublished publish(Instant now) {
        status.requireNext(AssetStatus.PUBLISHED);
        answers().require();
        dates().requireNotOver(now);
        enter(AssetStatus.PUBLISHED);
        publishedAt = now;
        withdrawnAt = null;
        return new AssetPublished(
                id(),
                name,
                type,
                scope,
                ValueList.values(stages),
                ValueList.values(personas),
                latestVersion(),
                owner(),
                now);
    }

    /** Goes elsewhere; for those who use a published one, that is its expiry. */
    private Optional<DomainEvent> leave(AssetStatus next, Instant now) {
        boolean wasPublished = status == AssetStatus.PUBLISHED;
        enter(next);
        if (!wasPublished) {
            return Optional.empty();
        }
        withdrawnAt = now;
        return Optional.of(new AssetExpired(id(), now));
    }

    private void enter(AssetStatus next) {
        status.requireNext(next);
        status = next;
        if (!next.stands()) {
            settleReview();
        }
    }

    /** Puts back the status that a write of fields has already overwritten, so that a verb can make the move. */
    void resumeFrom(AssetStatus before) {
        status = before;
    }

    /** Brings lists of values to one form and refuses what contradicts itself, after fields were written. */
    void settle() {
        stages = ValueList.text(StageCodes.require(ValueList.values(stages)));
        personas = ValueList.text(ValueList.values(personas));
        industries = ValueList.text(ValueList.values(industries));
        products = ValueList.text(ValueList.values(products));
        language = LanguageTag.canonical(language);
        dates().require();
        ProductionCost.require(productionCost);
        if (status == AssetStatus.PUBLISHED) {
            answers().require();
        }
    }

    private AssetDates dates() {
        return new AssetDates(publishAt, reviewBy, expireAt);
    }

    private PublicationAnswers answers() {
        return new PublicationAnswers(proof, personas, outcome);
    }
}
