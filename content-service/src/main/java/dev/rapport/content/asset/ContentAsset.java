package dev.rapport.content.asset;

import static dev.rapport.platform.record.RecordField.Access.READ_ONLY;

import dev.rapport.content.match.Wanted;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.event.DomainEvent;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.OwnedRecord;
import dev.rapport.platform.record.RecordField;
import dev.rapport.platform.record.RecordType;
import dev.rapport.platform.schema.FieldType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
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

    @RecordField(access = READ_ONLY, references = "ContentVersion")
    private @Nullable Long latestVersionId;

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
        if (status != AssetStatus.PUBLISHED) {
            throw new ApiException(
                    ErrorCode.ILLEGAL_TRANSITION,
                    "The asset " + id() + " is " + status + "; only a PUBLISHED asset can be used.");
        }
    }

    public void add(RecordId newestVersion) {
        requireGrowing();
        latestVersionId = newestVersion.value();
    }

    /** Refuses new versions once its life is over. */
    public void requireGrowing() {
        if (status.legalNext().isEmpty()) {
            throw new ApiException(
                    ErrorCode.ILLEGAL_TRANSITION,
                    "The asset " + id() + " is " + status + " and takes no more versions: make a new asset.");
        }
    }

    /** Moves to another status by that status' verb. */
    Optional<DomainEvent> moveTo(AssetStatus next, Instant now) {
        return switch (next) {
            case PUBLISHED -> Optional.of(publish(now));
            case EXPIRED -> Optional.of(expire(now));
            case ARCHIVED -> archive(now);
            case IDEA, DRAFT, IN_REVIEW, APPROVED -> {
                enter(next);
                yield Optional.empty();
            }
        };
    }

    AssetPublished publish(Instant now) {
        status.requireNext(AssetStatus.PUBLISHED);
        answers().require();
        if (expireAt != null && !expireAt.isAfter(now)) {
            throw new ApiException(
                    ErrorCode.FIELD_INTEGRITY_EXCEPTION,
                    "The asset expired at " + expireAt + ": set ExpireAt to a later time, or empty it, and publish.",
                    "ExpireAt");
        }
        enter(AssetStatus.PUBLISHED);
        publishedAt = now;
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

    AssetExpired expire(Instant now) {
        enter(AssetStatus.EXPIRED);
        withdrawnAt = now;
        return new AssetExpired(id(), now);
    }

    /** Takes the asset out of the way; for those who use a published one, that is its expiry. */
    private Optional<DomainEvent> archive(Instant now) {
        boolean wasPublished = status == AssetStatus.PUBLISHED;
        enter(AssetStatus.ARCHIVED);
        if (!wasPublished) {
            return Optional.empty();
        }
        withdrawnAt = now;
        return Optional.of(new AssetExpired(id(), now));
    }

    private void enter(AssetStatus next) {
        status.requireNext(next);
        status = next;
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
        if (publishAt != null && expireAt != null && !expireAt.isAfter(publishAt)) {
            throw new ApiException(
                    ErrorCode.FIELD_INTEGRITY_EXCEPTION,
                    "ExpireAt must be later than PublishAt, which is " + publishAt + ".",
                    "ExpireAt",
                    "PublishAt");
        }
        if (status == AssetStatus.PUBLISHED) {
            answers().require();
        }
    }

    private PublicationAnswers answers() {
        return new PublicationAnswers(proof, personas, outcome);
    }
}
