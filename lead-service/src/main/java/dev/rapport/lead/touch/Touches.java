package dev.rapport.lead.touch;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** In charge of recording contacts with people. */
@ApplicationScoped
public class Touches extends RecordRepository<Touch> {
    private final Clock clock;

    Touches(Clock clock) {
        this.clock = clock;
    }

    /** Records a touch; what the caller left open is filled in. */
    @Transactional
    public Touch record(Touch touch) {
        complete(touch);
        persist(touch);
        return touch;
    }

    /**
     * Records touches with a lead, except those whose external id is on record already: these count once. The caller
     * holds the lead, so that the same call made twice at once does not meet itself.
     */
    List<Touch> recordOnce(RecordId lead, List<Touch> reported) {
        Map<String, Touch> known = known(reported);
        List<Touch> recorded = new ArrayList<>();
        for (Touch touch : reported) {
            recorded.add(touch.externalKey()
                    .map(key -> known.computeIfAbsent(key, _ -> record(touch)).requireWith(lead))
                    .orElseGet(() -> record(touch)));
        }
        return recorded;
    }

    private Map<String, Touch> known(List<Touch> reported) {
        List<String> keys =
                reported.stream().flatMap(touch -> touch.externalKey().stream()).toList();
        Map<String, Touch> known = new HashMap<>();
        if (!keys.isEmpty()) {
            list("externalId in ?1 and isDeleted = false", keys)
                    .forEach(touch -> known.put(touch.externalKey().orElseThrow(), touch));
        }
        return known;
    }

    /** Touches with a lead that has become a contact. */
    public List<Touch> ofLead(RecordId lead) {
        return list("leadId = ?1 and isDeleted = false", lead.value());
    }

    void complete(Touch touch) {
        touch.complete(clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }
}
