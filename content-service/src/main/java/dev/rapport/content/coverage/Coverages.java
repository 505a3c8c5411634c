package dev.rapport.content.coverage;

import dev.rapport.content.coverage.Cell.Counted;
import dev.rapport.content.coverage.CoverageView.Act;
import dev.rapport.content.coverage.CoverageView.CellView;
import dev.rapport.content.coverage.CoverageView.Missing;
import dev.rapport.content.coverage.CoverageView.Near;
import dev.rapport.content.coverage.CoverageView.Row;
import dev.rapport.content.coverage.CoverageView.ToolView;
import dev.rapport.content.cycle.AgreedCycle;
import dev.rapport.content.cycle.AgreedCycles;
import dev.rapport.content.cycle.RequiredTool;
import dev.rapport.content.stage.CycleStage;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.metric.Proportion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holds what there is against what was agreed on. */
@ApplicationScoped
class Coverages {
    private final AgreedCycles cycles;
    private final Supplies supplies;
    private final NearMatches nearMatches;
    private final Clock clock;

    Coverages(AgreedCycles cycles, Supplies supplies, NearMatches nearMatches, Clock clock) {
        this.cycles = cycles;
        this.supplies = supplies;
        this.nearMatches = nearMatches;
        this.clock = clock;
    }

    /** The cells of what leads are held to now. Works inside the caller's transaction. */
    List<Cell> active() {
        return Cell.of(cycles.active(), supplies.now());
    }

    /** @param id a version's; none for the one that leads are held to now */
    @Transactional
    CoverageView of(Optional<RecordId> id) {
        AgreedCycle cycle = id.map(this::require).orElseGet(cycles::active);
        List<Cell> cells = Cell.of(cycle, supplies.now());
        Proportion share = share(cells);
        return new CoverageView(
                cycle.id(),
                cycle.version(),
                cycle.name(),
                clock.instant(),
                share.denominator(),
                share.numerator(),
                share.value(),
                cells.stream().map(Cell::column).distinct().toList(),
                Arrays.stream(CycleStage.values())
                        .map(stage -> row(stage, cells))
                        .toList(),
                missing(cells));
    }

    static Proportion share(List<Cell> cells) {
        return new Proportion(cells.stream().filter(Cell::isCovered).count(), cells.size());
    }

    private AgreedCycle require(RecordId id) {
        return cycles.find(id)
                .orElseThrow(() -> new ApiException(
                        ErrorCode.NOT_FOUND,
                        "No version " + id + " of the sales cycle is known to content-service: it knows those that were"
                                + " activated. /api/sales-cycles/active/coverage is about the one in force."));
    }

    private static Row row(CycleStage stage, List<Cell> cells) {
        return new Row(
                stage.name(),
                cells.stream()
                        .filter(cell -> cell.stage() == stage)
                        .map(Coverages::view)
                        .toList());
    }

    private static CellView view(Cell cell) {
        return new CellView(
                cell.column(),
                cell.isCovered(),
                cell.tools().stream()
                        .map(each ->
                                new ToolView(each.tool().type(), each.tool().minimum(), each.valid()))
                        .toList());
    }

    private List<Missing> missing(List<Cell> cells) {
        List<Counted> gaps = cells.stream()
                .flatMap(cell -> cell.tools().stream())
                .filter(Counted::isMissing)
                .toList();
        Map<RequiredTool, List<Near>> near =
                nearMatches.of(gaps.stream().map(Counted::tool).toList());
        return gaps.stream()
                .map(gap -> missing(gap, near.getOrDefault(gap.tool(), List.of())))
                .toList();
    }

    private static Missing missing(Counted gap, List<Near> near) {
        RequiredTool tool = gap.tool();
        String whom = tool.persona() == null ? "" : " for " + tool.persona();
        String suggestion = near.isEmpty()
                ? "Ask for a " + tool.type() + " at " + tool.stage() + whom + ": POST /api/content-requests"
                : "Derive from " + near.getFirst().name() + ", or have its owner widen it";
        return new Missing(
                tool.stage().name(),
                tool.persona(),
                tool.type(),
                tool.minimum() - gap.valid(),
                near.isEmpty() ? Act.REQUEST : Act.DERIVE,
                suggestion,
                near);
    }
}
