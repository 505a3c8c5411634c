package dev.rapport.content.notification;

import dev.rapport.platform.id.RecordId;

/** What somebody can be told of, and by which rule. */
public enum NotificationType {
    ANNOUNCEMENT(
            "You are in the audience of the announcement \"%s\", which each of you acknowledges.",
            "/services/data/v60.0/sobjects/Announcement/%s"),
    ASSET_REVIEW(
            "You own the asset \"%s\", which its owner reviews when its date has passed or it was changed in use.",
            "/services/data/v60.0/sobjects/ContentAsset/%s"),
    ASSET_EXPIRING(
            "You own the asset \"%s\", which expires within 14 days unless its owner moves the date.",
            "/services/data/v60.0/sobjects/ContentAsset/%s"),
    PROMOTION_PROPOSAL(
            "You own the asset \"%s\", and its owner decides what sales proposes to put into it.",
            "/api/promotions/%s"),
    CONTENT_REQUEST(
            "You are a head of marketing, which triages what sales asks for: \"%s\".", "/api/content-requests/%s"),
    CONTENT_REQUEST_ANSWER("You asked for \"%s\", and who asks is told what came of it.", "/api/content-requests/%s"),
    DERIVATION_STALE(
            "You own the derivation \"%s\", whose master has moved on; its owner follows or retires it.",
            "/api/derivations/%s"),
    OWED_ANSWER("You owe an answer to feedback that was given to you; it has a deadline.", "/api/feedback/%s"),
    FEEDBACK_REQUEST(
            "You are asked for feedback; whoever is asked acknowledges that it has arrived.",
            "/services/data/v60.0/sobjects/FeedbackHop/%s"),
    ESCALATION("An answer is overdue, and you are the next to be told of it.", "/api/feedback/%s");

    private final String reason;
    private final String path;

    NotificationType(String reason, String path) {
        this.reason = reason;
        this.path = path;
    }

    /** Why somebody gets it: the rule, and the part that they have in it. */
    String reason(String name) {
        return reason.formatted(name);
    }

    /** Where the thing itself is read. */
    String path(RecordId subject) {
        return path.formatted(subject);
    }

    /** Whether there is nothing to be done but to take note; all others go when the thing is done. */
    boolean isNews() {
        return this == CONTENT_REQUEST_ANSWER || this == ESCALATION;
    }

    /** Whether it is told again as long as nothing is done about it. */
    boolean isRepeated() {
        return this == ANNOUNCEMENT;
    }
}
