package dev.rapport.lead.touch;

/** Who came to whom. */
public enum Direction {
    /** They came to us. */
    INBOUND,
    /** We went to them. */
    OUTBOUND
}
