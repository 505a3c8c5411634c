package dev.rapport.lead.touch;

import org.jspecify.annotations.Nullable;

/** What we go to a person for; the class by which their patience is counted. */
public enum Purpose {
    MARKETING,
    SALES,
    /** What they have bought needs it. */
    SERVICE;

    /**
     * Whether a touch for the other purpose uses up the same patience: marketing's and sales' touches are counted
     * together, service apart. One that does not say what it was for counts as marketing's or sales'.
     */
    public boolean isCountedWith(@Nullable Purpose other) {
        return (this == SERVICE) == (other == SERVICE);
    }
}
