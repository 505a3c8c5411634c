package dev.rapport.local.bench;

import dev.rapport.local.bench.Comparison.Relation;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;

/** Metrics over all leads there are, past the gateway, against one pass over the history that they are computed from. */
final class Metrics implements Measurement {
    private static final double GOAL = 10;
    private static final String EVER = "from=2000-01-01";
    private static final List<String> QUESTIONS = List.of(
            "stage-conversion?horizon=1&by=stage&" + EVER, "source-quality?by=wins&" + EVER, "advancement?by=score");

    @Override
    public String name() {
        return "metrics over all leads";
    }

    @Override
    public List<Comparison> measure(Bed bed) throws Exception {
        List<Comparison> comparisons = new ArrayList<>();
        try (Connection database = bed.database();
                PreparedStatement pass = database.prepareStatement(
                        "select to_stage, count(*) from stage_change where org_id = (select max(org_id) from lead)"
                                + " group by to_stage")) {
            for (String question : QUESTIONS) {
                comparisons.add(compare(bed.service(), question, pass));
            }
        }
        return comparisons;
    }

    private static Comparison compare(Api api, String question, PreparedStatement pass) throws Exception {
        Rounds.Pair seconds = Rounds.times(() -> api.get("/api/metrics/" + question), pass::execute);
        return new Comparison(
                "metric "
                        + question.replaceAll("[&?]?(horizon=1|from=2000-01-01)&?", " ")
                                .strip() + ", all leads",
                seconds.first() * 1e3,
                "counting the stage history once by JDBC",
                seconds.second() * 1e3,
                "ms",
                Relation.AT_MOST,
                GOAL);
    }
}
