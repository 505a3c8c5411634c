package dev.rapport.feedback.path;

import dev.rapport.platform.metric.DefinedMetric;
import dev.rapport.platform.metric.MetricDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.threeten.extra.YearQuarter;

/** How much of what the next three years are to bring is expected of paths. */
@ApplicationScoped
class PathCoverage implements DefinedMetric {
    static final String ID = "path-coverage";

    private final Horizon horizon;

    PathCoverage(Horizon horizon) {
        this.horizon = horizon;
    }

    @Override
    public MetricDefinition definition() {
        return new MetricDefinition(
                ID,
                "Path coverage",
                "mean over twelve quarters of min(1, sum of probability x expected value / target), over all paths that"
                        + " are not exhausted; quarters without a target are left out, and their number is told;"
                        + " horizonLength counts the quarters covered one after the other from the first on",
                1,
                "marketing",
                List.of());
    }

    PathCoverageView answer(YearQuarter first, Instant asOf) {
        HorizonReport report = horizon.from(first);
        return new PathCoverageView(
                ID,
                report.coverage(),
                report.covered(),
                report.targets(),
                null,
                asOf,
                first.toString(),
                first.plusQuarters(HorizonReport.QUARTERS - 1).toString(),
                definition().version(),
                HorizonReport.QUARTERS - report.targets(),
                report.length());
    }
}
