package dev.rapport.feedback.transmission;

import dev.rapport.platform.id.RecordId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How far a request got.
 *
 * @param intended people it was sent to
 * @param acknowledged those of them who have acknowledged it
 * @param stopsByUnit hops where it stopped, by unit
 * @param hops one for each unit that was asked, with what was forwarded below it
 */
@Schema(name = "TransmissionView", description = "How far a request got, and where it stopped")
record TransmissionView(
        RecordId requestId,
        String subject,
        RecordId askedByUserId,
        Instant dueAt,
        long intended,
        long acknowledged,
        Map<String, Long> stopsByUnit,
        List<Node> hops) {
    TransmissionView {
        stopsByUnit = Map.copyOf(stopsByUnit);
        hops = List.copyOf(hops);
    }

    /**
     * One recipient, and those it was forwarded to.
     *
     * @param stop why it went no further from here; null where it did, or has arrived
     */
    @Schema(name = "TransmissionNode", description = "One recipient, and those it was forwarded to")
    record Node(HopView hop, int reminders, @Nullable Stop stop, List<Node> forwardedTo) {
        Node {
            forwardedTo = List.copyOf(forwardedTo);
        }
    }

    /** Why a request went no further. */
    enum Stop {
        /** Nobody of the unit works here. */
        NOBODY_THERE,
        NOT_ACKNOWLEDGED,
        /** The head has seen it, and has not handed it on. */
        NOT_FORWARDED
    }

    static TransmissionView of(FeedbackRequest request, List<FeedbackHop> hops) {
        Map<String, Long> stops = hops.stream()
                .filter(hop -> stop(hop) != null)
                .collect(Collectors.groupingBy(hop -> hop.unit().toString(), TreeMap::new, Collectors.counting()));
        return new TransmissionView(
                request.id(),
                request.subject(),
                request.askedBy(),
                request.dueAt(),
                hops.stream().filter(hop -> hop.toUser() != null).count(),
                hops.stream().filter(hop -> hop.acknowledgedAt() != null).count(),
                stops,
                below(null, hops.stream().collect(Collectors.groupingBy(hop -> key(hop.parent())))));
    }

    private static List<Node> below(@Nullable RecordId parent, Map<String, List<FeedbackHop>> byParent) {
        return byParent.getOrDefault(key(parent), List.of()).stream()
                .map(hop -> new Node(HopView.of(hop), hop.reminders(), stop(hop), below(hop.id(), byParent)))
                .toList();
    }

    private static String key(@Nullable RecordId parent) {
        return parent == null ? "" : parent.toString();
    }

    private static @Nullable Stop stop(FeedbackHop hop) {
        return switch (hop.status()) {
            case SENT -> hop.toUser() == null ? Stop.NOBODY_THERE : Stop.NOT_ACKNOWLEDGED;
            case ACKNOWLEDGED -> hop.isForUnit() ? Stop.NOT_FORWARDED : null;
            case FORWARDED -> null;
        };
    }
}
