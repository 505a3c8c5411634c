package dev.rapport.content.lift;

import dev.rapport.platform.id.RecordId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds for each exposed lead one like it: balanced risk set matching (Y. P. Li, K. J. Propert and P. R. Rosenbaum, JASA 96,
 * 2001, 870–882), one to one, without replacement, the same on every run.
 *
 * <p>A lead is exposed d after its entry, d being exact. Beside it may stand who, d after their own entry, was still in the
 * stage and not exposed; what happened to them later does not matter, since to drop those would drop who stayed long. Both are
 * followed equally long from then on. Who may stand beside the exposed of a larger d may do so for a smaller d too; so the
 * largest d choose first, and as many are matched as can be.
 *
 * @param asOf who was not followed until then is left out
 * @param followUp how long after d a lead has time to get on
 */
record Pairing(Instant asOf, Duration followUp) {
    private static final Comparator<Exposed> LATEST_FIRST = Comparator.comparing(Exposed::after)
            .reversed()
            .thenComparing(exposed -> exposed.stay().entered())
            .thenComparing(exposed -> exposed.stay().lead());

    private record Exposed(Stay stay, Duration after) {}

    /** @param end exclusive: for how long after its entry the lead may stand beside another */
    private record Reserve(Stay stay, Duration end) {}

    /** Where a lead stands in the order in which the nearest is looked for. */
    private record Place(
            Instant entered, long lead, @Nullable Stay stay) {
        static final Comparator<Place> ORDER =
                Comparator.comparing(Place::entered).thenComparingLong(Place::lead);

        static Place of(Stay stay) {
            return new Place(stay.entered(), stay.lead().value(), stay);
        }
    }

    /**
     * Pairs the leads of one stratum.
     *
     * @param asset whose use exposes; null for any asset
     */
    Tally tally(List<Stay> stratum, @Nullable RecordId asset) {
        List<Exposed> exposed = exposed(stratum, asset);
        List<Exposed> mature =
                exposed.stream().filter(this::isMature).sorted(LATEST_FIRST).toList();
        List<Reserve> reserves = reserves(stratum, asset);
        TreeSet<Place> free = new TreeSet<>(Place.ORDER);
        Tally tally = new Tally(0, 0, 0, 0, exposed.size() - mature.size());
        int next = 0;
        for (Exposed one : mature) {
            while (next < reserves.size() && reserves.get(next).end().compareTo(one.after()) > 0) {
                free.add(Place.of(reserves.get(next++).stay()));
            }
            Place nearest = nearest(free, one.stay());
            tally = tally.plus(nearest == null ? new Tally(0, 0, 0, 1, 0) : pair(one, nearest));
            if (nearest != null) {
                free.remove(nearest);
            }
        }
        return tally;
    }

    private static List<Exposed> exposed(List<Stay> stratum, @Nullable RecordId asset) {
        List<Exposed> exposed = new ArrayList<>();
        for (Stay stay : stratum) {
            Instant use = stay.firstUse(asset);
            if (use != null && stay.isThereAt(use)) {
                exposed.add(new Exposed(stay, stay.until(use)));
            }
        }
        return exposed;
    }

    private List<Reserve> reserves(List<Stay> stratum, @Nullable RecordId asset) {
        return stratum.stream()
                .map(stay -> new Reserve(stay, end(stay, asset)))
                .filter(reserve -> reserve.end().isPositive())
                .sorted(Comparator.comparing(Reserve::end).reversed())
                .toList();
    }

    /** Times are known to the microsecond: what may be reached inclusively ends one later. */
    private Duration end(Stay stay, @Nullable RecordId asset) {
        Duration end = stay.until(asOf.minus(followUp)).plus(1, ChronoUnit.MICROS);
        Instant use = stay.firstUse(asset);
        if (stay.left() != null) {
            end = least(end, stay.until(stay.left()));
        }
        return use == null ? end : least(end, stay.until(use));
    }

    private boolean isMature(Exposed exposed) {
        return !exposed.stay().entered().plus(exposed.after()).plus(followUp).isAfter(asOf);
    }

    /** Who came into the stage at the nearest time; of two as near the earlier, of two at once the one with the lower id. */
    private static @Nullable Place nearest(TreeSet<Place> free, Stay stay) {
        Place before = free.floor(new Place(stay.entered(), Long.MAX_VALUE, null));
        Place after = free.higher(new Place(stay.entered(), Long.MAX_VALUE, null));
        if (before == null) {
            return after;
        }
        Place first = free.ceiling(new Place(before.entered(), Long.MIN_VALUE, null));
        if (after == null) {
            return first;
        }
        Duration back = Duration.between(before.entered(), stay.entered());
        Duration ahead = Duration.between(stay.entered(), after.entered());
        return back.compareTo(ahead) <= 0 ? first : after;
    }

    private Tally pair(Exposed exposed, Place beside) {
        return new Tally(1, advanced(exposed.stay(), exposed.after()), advanced(beside.stay(), exposed.after()), 0, 0);
    }

    private long advanced(@Nullable Stay stay, Duration after) {
        return stay != null && stay.hasAdvancedBy(stay.entered().plus(after).plus(followUp)) ? 1 : 0;
    }

    private static Duration least(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
