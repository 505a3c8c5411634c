package dev.rapport.feedback.conversation;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.security.Caller;
import java.util.Set;

/**
 * Somebody who takes part in a conversation.
 *
 * @param sides all that the user speaks for; at least one
 */
record Participant(RecordId user, Set<Side> sides) {
    Participant {
        sides = Set.copyOf(sides);
    }

    static Participant of(Caller caller) {
        return new Participant(new RecordId(caller.userId()), Side.of(caller));
    }

    boolean speaksFor(Side side) {
        return sides.contains(side);
    }

    /** The side that the user's INTERNAL words are kept to; marketing before sales for somebody who is both. */
    Side ownSide() {
        return sides.stream().sorted().findFirst().orElseThrow();
    }
}
