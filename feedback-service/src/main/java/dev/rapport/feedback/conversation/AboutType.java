package dev.rapport.feedback.conversation;

import dev.rapport.platform.id.RecordId;
import org.jspecify.annotations.Nullable;

/** What feedback can be about; all but the market is one record, whose id tells its object. */
public enum AboutType {
    LEAD("00Q"),
    HANDOFF("a04"),
    CAMPAIGN("701"),
    ASSET("a10"),
    MARKET("");

    private final String prefix;

    AboutType(String prefix) {
        this.prefix = prefix;
    }

    /** Whether the record, or its absence, is what this type calls for. */
    public boolean fits(@Nullable RecordId about) {
        return about == null ? prefix.isEmpty() : about.prefix().equals(prefix);
    }

    /** What {@link #fits} wants, for a message. */
    public String wanted() {
        return prefix.isEmpty() ? "no AboutId" : "an AboutId that begins with " + prefix;
    }
}
