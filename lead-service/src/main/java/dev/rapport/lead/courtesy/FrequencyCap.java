package dev.rapport.lead.courtesy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * At most so many touches in any stretch of so many days. A day is 24 hours; a touch counts until its stretch is over to
 * the moment.
 *
 * @param most zero for never
 * @param touches when the person was contacted
 */
record FrequencyCap(Reason reason, Duration days, int most, List<Instant> touches) implements Restraint {
    FrequencyCap {
        touches = touches.stream().sorted().toList();
    }

    /**
     * A moment is taken if with some {@code most} touches that follow each other it makes one too many. Those moments
     * are an interval for each such group, and the intervals come in the order of the touches: one pass leaves them all.
     */
    @Override
    public Optional<Instant> firstFrom(Instant moment) {
        if (most == 0) {
            return Optional.empty();
        }
        Instant free = moment;
        for (int i = 0; i <= touches.size() - most; i++) {
            Instant first = touches.get(i);
            Instant last = touches.get(i + most - 1);
            Instant over = first.plus(days);
            boolean full = last.isBefore(over);
            if (full && free.isAfter(last.minus(days)) && free.isBefore(over)) {
                free = over;
            }
        }
        return Optional.of(free);
    }
}
