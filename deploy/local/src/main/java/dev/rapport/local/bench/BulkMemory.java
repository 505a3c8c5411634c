package dev.rapport.local.bench;

import dev.rapport.local.bench.BulkIngest.Load;
import dev.rapport.local.bench.Comparison.Relation;
import java.util.List;

/** What five times as many rows take of memory. The few go first: a process gives back little of what it once had. */
final class BulkMemory implements Measurement {
    private static final int TIMES = 5;
    private static final double GOAL = 1.15;

    private final int rows;

    BulkMemory(int rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "memory for " + TIMES * rows + " leads in bulk";
    }

    @Override
    public List<Comparison> measure(Bed bed) throws Exception {
        double few = Load.of(bed, rows).memory();
        double many = Load.of(bed, TIMES * rows).memory();
        return List.of(new Comparison(
                "memory of lead-service for %,d leads in bulk, resident, most".formatted(TIMES * rows),
                many,
                "for %,d".formatted(rows),
                few,
                "MiB",
                Relation.AT_MOST,
                GOAL));
    }
}
