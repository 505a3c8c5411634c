package dev.rapport.feedback.conversation;

import org.jspecify.annotations.Nullable;

/** Who is told, one after the other, as long as an overdue answer is not given. */
public enum Rung {
    /** The user who owes it. */
    OWNER,
    /** The head of that user's team, or of the side that owes. */
    HEAD,
    /** The heads of both sides, with both statements. */
    BOTH_HEADS,
    CEO;

    /** The rung above; the first one where none was told. */
    public static Rung after(@Nullable Rung told) {
        return switch (told) {
            case null -> OWNER;
            case OWNER -> HEAD;
            case HEAD -> BOTH_HEADS;
            case BOTH_HEADS -> CEO;
            case CEO -> throw new IllegalArgumentException("nobody stands above the CEO");
        };
    }
}
