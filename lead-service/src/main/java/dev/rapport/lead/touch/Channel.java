package dev.rapport.lead.touch;

/** How we and a person met. */
public enum Channel {
    CALL,
    EMAIL,
    MEETING,
    EVENT,
    WEB,
    /** They responded to a campaign. */
    CAMPAIGN,
    /** Something we have made was sent, shown or read. */
    CONTENT,
    OTHER
}
