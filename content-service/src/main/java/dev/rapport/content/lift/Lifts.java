package dev.rapport.content.lift;

import dev.rapport.content.stage.CycleStage;
import dev.rapport.platform.id.RecordId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Computes what use was worth, as a whole, by stage and by asset. Works inside the caller's transaction. */
@ApplicationScoped
class Lifts {
    private final Stays stays;

    Lifts(Stays stays) {
        this.stays = stays;
    }

    /**
     * Which leads are compared.
     *
     * @param from when they came into a stage, inclusive
     * @param to exclusive
     * @param days for how many each is followed
     */
    record Cohort(Instant from, Instant to, Instant asOf, int days) {
        Pairing pairing() {
            return new Pairing(asOf, Duration.ofDays(days));
        }
    }

    Map<CycleStage, Tally> byStage(Cohort cohort) {
        Map<CycleStage, Tally> tallies = new EnumMap<>(CycleStage.class);
        stays.read(cohort.from(), cohort.to(), stratum -> {
            Tally tally = cohort.pairing().tally(stratum, null);
            if (!tally.equals(Tally.NONE)) {
                tallies.merge(stratum.getFirst().stratum().stage(), tally, Tally::plus);
            }
        });
        return tallies;
    }

    /** Of each asset that was used with any of these leads. */
    Map<RecordId, Tally> byAsset(Cohort cohort) {
        Map<RecordId, Tally> tallies = new HashMap<>();
        stays.read(cohort.from(), cohort.to(), stratum -> {
            for (RecordId asset : used(stratum)) {
                Tally tally = cohort.pairing().tally(stratum, asset);
                if (!tally.equals(Tally.NONE)) {
                    tallies.merge(asset, tally, Tally::plus);
                }
            }
        });
        return tallies;
    }

    private static Set<RecordId> used(List<Stay> stratum) {
        return stratum.stream().flatMap(stay -> stay.uses().keySet().stream()).collect(Collectors.toSet());
    }
}
