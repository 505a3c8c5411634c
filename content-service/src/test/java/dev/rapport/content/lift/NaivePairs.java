package dev.rapport.content.lift;

import dev.rapport.content.stage.CycleStage;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The definition of progression lift, followed word by word and without any hurry: the other computation that the service's own
 * is held against.
 */
record NaivePairs(Instant asOf, int days) {
    /** A lead as it stands in the tables. */
    record RawLead(
            long id,
            @Nullable String industry,
            @Nullable String source,
            boolean erased,
            boolean merged,
            Map<String, Stamp> stamps,
            List<RawUse> uses) {}

    record Stamp(Instant at, boolean implied) {}

    record RawUse(long asset, Instant at, boolean counts, boolean deleted) {}

    /** One lead's time in one stage. */
    record Episode(
            long lead,
            CycleStage stage,
            String key,
            Instant entered,
            @Nullable Instant left,
            @Nullable Instant reached,
            @Nullable Instant used) {
        boolean isExposed() {
            return used != null && (left == null || used.isBefore(left));
        }

        boolean isAtRisk(Duration after) {
            Instant then = entered.plus(after);
            return (left == null || then.isBefore(left)) && (used == null || then.isBefore(used));
        }
    }

    static List<Episode> episodes(List<RawLead> leads, @Nullable Long asset, Instant from, Instant to) {
        List<Episode> episodes = new ArrayList<>();
        for (RawLead lead : leads) {
            for (CycleStage stage : CycleStage.values()) {
                Stamp stamp = lead.stamps().get(stage.name());
                if (lead.erased()
                        || lead.merged()
                        || stamp == null
                        || stamp.implied()
                        || stamp.at().isBefore(from)
                        || !stamp.at().isBefore(to)) {
                    continue;
                }
                Instant reached = earliest(Stream.of(CycleStage.values())
                        .filter(later -> later.compareTo(stage) > 0)
                        .map(later -> lead.stamps().get(later.name()))
                        .filter(Objects::nonNull)
                        .map(Stamp::at));
                Instant aside = earliest(lead.stamps().entrySet().stream()
                        .filter(each -> CycleStage.find(each.getKey()).isEmpty())
                        .map(each -> each.getValue().at())
                        .filter(at -> !at.isBefore(stamp.at())));
                Instant used = earliest(lead.uses().stream()
                        .filter(use ->
                                use.counts() && !use.deleted() && !use.at().isBefore(stamp.at()))
                        .filter(use -> asset == null || use.asset() == asset)
                        .map(RawUse::at));
                String key = stage + "|" + lower(lead.industry()) + "|" + lower(lead.source()) + "|"
                        + YearMonth.from(stamp.at().atOffset(ZoneOffset.UTC));
                Instant left = earliest(Stream.of(reached, aside).filter(Objects::nonNull));
                episodes.add(new Episode(lead.id(), stage, key, stamp.at(), left, reached, used));
            }
        }
        return episodes;
    }

    Tally tally(List<Episode> episodes) {
        Comparator<Episode> byDays = Comparator.comparing(each -> Duration.between(each.entered(), each.used()));
        List<Episode> exposed = episodes.stream()
                .filter(Episode::isExposed)
                .sorted(byDays.reversed().thenComparing(Episode::entered).thenComparing(Episode::lead))
                .toList();
        Set<Episode> taken = new HashSet<>();
        Tally tally = Tally.NONE;
        for (Episode one : exposed) {
            Duration after = Duration.between(one.entered(), one.used());
            if (!isFollowed(one, after)) {
                tally = tally.plus(new Tally(0, 0, 0, 0, 1));
                continue;
            }
            Comparator<Episode> nearest = Comparator.comparing(
                    each -> Duration.between(one.entered(), each.entered()).abs());
            Episode beside = episodes.stream()
                    .filter(each -> each.key().equals(one.key()) && each.lead() != one.lead() && !taken.contains(each))
                    .filter(each -> each.isAtRisk(after) && isFollowed(each, after))
                    .min(nearest.thenComparing(Episode::entered).thenComparing(Episode::lead))
                    .orElse(null);
            if (beside == null) {
                tally = tally.plus(new Tally(0, 0, 0, 1, 0));
            } else {
                taken.add(beside);
                tally = tally.plus(new Tally(1, advanced(one, after), advanced(beside, after), 0, 0));
            }
        }
        return tally;
    }

    private boolean isFollowed(Episode episode, Duration after) {
        return !episode.entered().plus(after).plus(Duration.ofDays(days)).isAfter(asOf);
    }

    private long advanced(Episode episode, Duration after) {
        Instant end = episode.entered().plus(after).plus(Duration.ofDays(days));
        return episode.reached() != null && !episode.reached().isAfter(end) ? 1 : 0;
    }

    private static @Nullable Instant earliest(Stream<Instant> moments) {
        return moments.min(Instant::compareTo).orElse(null);
    }

    private static String lower(@Nullable String text) {
        return text == null ? "" : text.toLowerCase(Locale.ROOT);
    }
}
