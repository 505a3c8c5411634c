package dev.rapport.lead.escalation;

import dev.rapport.lead.escalation.HandoffEscalation.Kind;
import dev.rapport.platform.id.RecordId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How far a hand-off has climbed, read from what has been written of it.
 *
 * @param entries in their order
 */
record Climb(List<HandoffEscalation> entries) {
    Climb {
        entries = List.copyOf(entries);
    }

    /** The rung on which somebody was asked last. */
    Optional<Rung> current() {
        return raised().map(entry -> entry.rung).max(Comparator.naturalOrder());
    }

    /** The rung after all that were asked or passed over; none after the highest. */
    Optional<Rung> next() {
        Optional<Rung> last = entries.stream().map(entry -> entry.rung).max(Comparator.naturalOrder());
        return last.isEmpty() ? Optional.of(Rung.OWNER) : last.flatMap(Rung::next);
    }

    /** Everybody who was asked; nobody is asked twice, whatever they are. */
    Set<RecordId> asked() {
        return raised().map(HandoffEscalation::toUser).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    boolean hasHeard(Side side, Rung rung) {
        return entries.stream()
                .anyMatch(entry -> entry.kind == Kind.STATEMENT && entry.rung == rung && entry.side == side);
    }

    private Stream<HandoffEscalation> raised() {
        return entries.stream().filter(entry -> entry.kind == Kind.RAISED);
    }
}
