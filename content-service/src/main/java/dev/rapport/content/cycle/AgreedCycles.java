package dev.rapport.content.cycle;

import dev.rapport.content.asset.AssetType;
import dev.rapport.content.cycle.SalesCycleActivatedSubscriber.SalesCycleActivated;
import dev.rapport.content.cycle.SalesCycleActivatedSubscriber.Stage;
import dev.rapport.content.cycle.SalesCycleActivatedSubscriber.Tool;
import dev.rapport.content.stage.CycleStage;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Keeps the replica of sales cycles. What was agreed on never changes, and versions grow, so neither the order of events nor
 * their number matters. Works inside the caller's transaction.
 */
@ApplicationScoped
public class AgreedCycles {
    private static final String KEEP = """
            insert into known_cycle (org_id, cycle_id, cycle_version, name, superseded_id, activated_at)
            values (:org, :cycle, :version, :name, :superseded, :at)
            on conflict (org_id, cycle_id) do nothing""";

    private static final String KEEP_TOOL = """
            insert into known_cycle_tool (org_id, cycle_id, stage, asset_type, persona, minimum_count)
            values (:org, :cycle, :stage, :type, :persona, :minimum)
            on conflict (org_id, cycle_id, stage, asset_type, persona) do nothing""";

    private static final String CYCLE = "select cycle_id, cycle_version, name from known_cycle where org_id = :org";
    private static final String ACTIVE = CYCLE + " order by cycle_version desc limit 1";
    private static final String ONE = CYCLE + " and cycle_id = :cycle";

    /** The version that the first agreement superseded is the one that nobody had to agree on. */
    private static final String INITIAL = """
            select superseded_id from known_cycle
            where org_id = :org and superseded_id = :cycle and cycle_version = 2""";

    private static final String TOOLS = """
            select stage, asset_type, persona, minimum_count from known_cycle_tool
            where org_id = :org and cycle_id = :cycle order by asset_type, persona""";

    private final EntityManager entities;
    private final Tenant tenant;

    AgreedCycles(EntityManager entities, Tenant tenant) {
        this.entities = entities;
        this.tenant = tenant;
    }

    void keep(SalesCycleActivated cycle) {
        about(KEEP)
                .setParameter("cycle", cycle.salesCycleId().value())
                .setParameter("version", cycle.cycleVersion())
                .setParameter("name", cycle.name())
                .setParameter("superseded", cycle.supersededId().value())
                .setParameter("at", cycle.at())
                .executeUpdate();
        for (Stage stage : cycle.stages()) {
            stage.tools().forEach(tool -> keep(cycle.salesCycleId(), stage.code(), tool));
        }
    }

    private void keep(RecordId cycle, String stage, Tool tool) {
        about(KEEP_TOOL)
                .setParameter("cycle", cycle.value())
                .setParameter("stage", stage)
                .setParameter("type", tool.assetType())
                .setParameter(
                        "persona", tool.persona() == null ? "" : tool.persona().strip())
                .setParameter("minimum", tool.minimumCount())
                .executeUpdate();
    }

    /** What leads are held to now. */
    public AgreedCycle active() {
        return rows(about(ACTIVE)).stream().findFirst().map(this::read).orElseGet(() -> AgreedCycle.initial(null));
    }

    /** The version with this id, if an event has told of it. */
    public Optional<AgreedCycle> find(RecordId id) {
        Optional<AgreedCycle> agreed = rows(about(ONE).setParameter("cycle", id.value())).stream()
                .findFirst()
                .map(this::read);
        return agreed.or(() -> rows(about(INITIAL).setParameter("cycle", id.value())).stream()
                .findFirst()
                .map(any -> AgreedCycle.initial(id)));
    }

    private AgreedCycle read(Tuple row) {
        RecordId id = new RecordId(row.get(0, Long.class));
        List<RequiredTool> tools = rows(about(TOOLS).setParameter("cycle", id.value())).stream()
                .flatMap(AgreedCycles::tool)
                .sorted(Comparator.comparing(RequiredTool::stage))
                .toList();
        return new AgreedCycle(id, row.get(1, Integer.class), row.get(2, String.class), tools);
    }

    /** Nothing where another service speaks of a stage or a type that this one has no assets for. */
    private static Stream<RequiredTool> tool(Tuple row) {
        Optional<CycleStage> stage = CycleStage.find(row.get(0, String.class));
        Optional<AssetType> type = Arrays.stream(AssetType.values())
                .filter(each -> each.name().equals(row.get(1, String.class).toUpperCase(Locale.ROOT)))
                .findFirst();
        String persona = row.get(2, String.class);
        return stage.stream()
                .flatMap(at -> type.stream()
                        .map(of -> new RequiredTool(
                                at, of, persona.isEmpty() ? null : persona, row.get(3, Integer.class))));
    }

    private Query about(String sql) {
        return entities.createNativeQuery(sql, Tuple.class).setParameter("org", tenant.orgId());
    }

    @SuppressWarnings("unchecked") // JPA's native queries are not typed
    private static List<Tuple> rows(Query query) {
        return query.getResultList();
    }
}
