package dev.rapport.feedback.conversation;

/** What feedback is in itself. */
public enum FeedbackKind {
    /** Sales sent a lead back: opened by Rapport when that happens, never by hand. */
    HANDOFF_REJECTION,
    LEAD_QUALITY,
    CONTENT,
    MESSAGE,
    CAMPAIGN,
    MARKET_INSIGHT,
    OTHER
}
