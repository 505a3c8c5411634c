package dev.rapport.lead.assignment;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the rules say about a lead.
 *
 * @param asked rules in their order, up to the one that decides
 * @param member who is to have the lead; null if no rule is true of it, or nobody has room
 */
record AssignmentChoice(List<Asked> asked, @Nullable AssignmentMember member) {
    AssignmentChoice {
        asked = List.copyOf(asked);
    }

    /** One rule that was asked; members are looked at only where it is true. */
    record Asked(
            AssignmentRule rule, boolean isTrue, @Nullable String problem, List<Candidate> members) {
        Asked {
            members = List.copyOf(members);
        }

        static Asked isFalse(AssignmentRule rule, @Nullable String problem) {
            return new Asked(rule, false, problem, List.of());
        }

        Optional<AssignmentMember> next() {
            return members.stream()
                    .filter(Candidate::hasRoom)
                    .map(Candidate::member)
                    .findFirst();
        }

        long lastTurn() {
            return members.stream().mapToLong(one -> one.member().turn()).max().orElse(0);
        }
    }

    /** A member, whose turn is next first. */
    record Candidate(AssignmentMember member, long openLeads, boolean hasRoom) {}
}
