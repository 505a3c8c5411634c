package dev.rapport.feedback.story;

/** How far a customer lets their story go; each includes those before it. */
public enum ConsentScope {
    /** Within our own company. */
    INTERNAL,
    /** To buyers, without a name. */
    ANONYMOUS,
    /** To buyers, with the customer's name. */
    NAMED;

    boolean covers(ConsentScope use) {
        return compareTo(use) >= 0;
    }
}
