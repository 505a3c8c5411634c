package dev.rapport.content.announcement;

import static dev.rapport.platform.record.RecordField.Access.READ_ONLY;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.record.FieldChanges;
import dev.rapport.platform.record.FieldChanges.Change;
import dev.rapport.platform.record.RecordField;
import dev.rapport.platform.record.RecordType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Something that its audience must know, and how many of them say that they do. */
@Entity
@RecordType(prefix = "a13")
public class Announcement extends Message {
    private static final int NAME_LENGTH = 120;

    @RecordField(required = true, nameField = true, length = NAME_LENGTH)
    private String name;

    @RecordField(required = true, defaulted = true)
    @Enumerated(EnumType.STRING)
    private AnnouncementStatus status = AnnouncementStatus.DRAFT;

    @RecordField
    private @Nullable Instant publishAt;

    @RecordField(access = READ_ONLY)
    private @Nullable Instant publishedAt;

    @RecordField(access = READ_ONLY)
    private @Nullable Instant closedAt;

    /** How many it was published to. */
    @RecordField(access = READ_ONLY, required = true)
    private int audience;

    @RecordField(access = READ_ONLY, required = true)
    private int acknowledged;

    /** When its target was met. */
    @RecordField(access = READ_ONLY)
    private @Nullable Instant reachedAt;

    protected Announcement() {}

    AnnouncementStatus status() {
        return status;
    }

    /** Completes what somebody has just written. */
    void begin() {
        if (status != AnnouncementStatus.DRAFT) {
            throw new ApiException(
                    ErrorCode.ILLEGAL_TRANSITION,
                    "Status: an announcement begins as DRAFT, not as " + status + ".",
                    "Status");
        }
        requireSense();
    }

    /** Takes back the status that an update has set directly and returns it, to be reached by a verb. */
    AnnouncementStatus withdrawStatus(FieldChanges changes) {
        AnnouncementStatus asked = status;
        if (changes.find("Status").map(Change::before).orElse(null) instanceof AnnouncementStatus before) {
            status = before;
        }
        return asked;
    }

    /** Refuses changes of what has been said. */
    void requireChangeable(FieldChanges changes) {
        String[] frozen = FROZEN.stream().filter(changes::touches).sorted().toArray(String[]::new);
        if (!status.isUnsaid() && frozen.length > 0) {
            throw new ApiException(
                    ErrorCode.ILLEGAL_TRANSITION,
                    "The announcement is " + status + ": its audience has been told " + String.join(", ", frozen)
                            + " as it is. Announce what has changed.",
                    frozen);
        }
        requireSense();
    }

    /** Waits for its time. */
    void schedule(Instant now) {
        status.requireNext(AnnouncementStatus.SCHEDULED);
        requireComplete();
        if (publishAt == null || !publishAt.isAfter(now)) {
            throw new ApiException(
                    ErrorCode.FIELD_INTEGRITY_EXCEPTION,
                    "PublishAt says when a SCHEDULED announcement is published, and lies ahead.",
                    "PublishAt");
        }
        status = AnnouncementStatus.SCHEDULED;
    }

    void withdraw() {
        status.requireNext(AnnouncementStatus.DRAFT);
        status = AnnouncementStatus.DRAFT;
    }

    /** True where its time has come and nobody has acted before. */
    boolean isDue(Instant now) {
        return status == AnnouncementStatus.SCHEDULED && publishAt != null && !publishAt.isAfter(now);
    }

    /** Refuses with what is missing, or with the moves that are legal. */
    void requirePublishable() {
        status.requireNext(AnnouncementStatus.PUBLISHED);
        requireComplete();
    }

    /** @param size of the audience that it goes to */
    AnnouncementPublished publish(int size, Instant now) {
        requirePublishable();
        if (size == 0) {
            throw new ApiException(
                    ErrorCode.FIELD_INTEGRITY_EXCEPTION,
                    "Nobody would hear it: there is no active user of the function " + audienceFunction()
                            + (audienceTeam() == null ? "." : " in the team '" + audienceTeam() + "'."),
                    "AudienceFunction",
                    "AudienceTeam");
        }
        status = AnnouncementStatus.PUBLISHED;
        publishedAt = now;
        audience = size;
        return new AnnouncementPublished(id(), name, campaign(), audienceFunction(), size, now);
    }

    void close(Instant now) {
        status.requireNext(AnnouncementStatus.CLOSED);
        status = AnnouncementStatus.CLOSED;
        closedAt = now;
    }

    /** Counts one more; present when that meets the target, once. */
    Optional<AnnouncementReached> countAcknowledgement(Instant now) {
        if (status != AnnouncementStatus.PUBLISHED) {
            throw new ApiException(
                    ErrorCode.ILLEGAL_TRANSITION,
                    "The announcement is " + status + " and is not acknowledged"
                            + (status == AnnouncementStatus.CLOSED ? " any more." : " before it is PUBLISHED."),
                    "Status");
        }
        acknowledged++;
        if (reachedAt != null || !isReachedBy(acknowledged, audience)) {
            return Optional.empty();
        }
        reachedAt = now;
        return Optional.of(new AnnouncementReached(
                id(), campaign(), audienceFunction(), acknowledged, audience, targetPercent(), now));
    }

    AnnouncementView view() {
        return new AnnouncementView(
                id(), name, status, campaign(), publishAt, publishedAt, closedAt, audience, acknowledged, reachedAt);
    }
}
