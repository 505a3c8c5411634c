package dev.rapport.feedback.transmission;

/** What made somebody ask. */
public enum Origin {
    /** A user. */
    USER,
    /** A campaign was planned: sales is asked for contributions. */
    CAMPAIGN_PLAN
}
