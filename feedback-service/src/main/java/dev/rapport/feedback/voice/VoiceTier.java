package dev.rapport.feedback.voice;

/** How near those who speak are to our revenue. */
public enum VoiceTier {
    CUSTOMER,
    /** Who buys from our customers. */
    CUSTOMERS_CUSTOMER,
    /** Analysts, journalists, consultants: who is listened to by those who buy. */
    INFLUENCER,
    PROSPECT
}
