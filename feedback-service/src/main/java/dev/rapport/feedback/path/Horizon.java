package dev.rapport.feedback.path;

import dev.rapport.feedback.path.HorizonReport.Quarter;
import dev.rapport.platform.tenancy.Tenant;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.threeten.extra.YearQuarter;

/** Lets the database add up what is expected of the paths of the current organisation. Joins the transaction. */
@ApplicationScoped
class Horizon {
    private static final String REPORT = """
            with quarter as (
                select n, cast(cast(? as date) + n * interval '3 months' as date) as start
                from generate_series(0, %d) n
            ), expectation as (
                select e.quarter, e.expected_value * coalesce(p.probability, case p.status %s end) / 100 as expected,
                    p.status in ('OPEN', 'HANDED_OFF', 'PRODUCING') and h.status = 'VALIDATED' as open
                from path_quarter e
                join market_path p on p.org_id = e.org_id and p.id = e.market_path_id
                left join hypothesis h on h.org_id = p.org_id and h.id = p.hypothesis_id and not h.is_deleted
                where e.org_id = ? and not e.is_deleted and e.expected_value > 0
                  and not p.is_deleted and p.status <> 'EXHAUSTED'
            )
            select t.amount, coalesce(sum(e.expected), 0), count(e.quarter), count(e.quarter) filter (where e.open)
            from quarter q
            left join path_target t on t.org_id = ? and t.quarter = q.start and not t.is_deleted
            left join expectation e on e.quarter = q.start
            group by q.n, t.amount order by q.n""".formatted(HorizonReport.QUARTERS - 1, usualProbabilities());

    private final AgroalDataSource database;
    private final Tenant tenant;

    Horizon(AgroalDataSource database, Tenant tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    HorizonReport from(YearQuarter first) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(REPORT)) {
            statement.setObject(1, first.atDay(1));
            statement.setLong(2, tenant.orgId());
            statement.setLong(3, tenant.orgId());
            List<Quarter> quarters = new ArrayList<>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    quarters.add(new Quarter(
                            first.plusQuarters(quarters.size()),
                            row.getBigDecimal(1),
                            row.getBigDecimal(2),
                            row.getInt(3),
                            row.getInt(4)));
                }
            }
            return new HorizonReport(quarters);
        } catch (SQLException e) {
            throw new IllegalStateException("what is expected of paths could not be added up", e);
        }
    }

    private static String usualProbabilities() {
        return Arrays.stream(PathStatus.values())
                .map(status -> "when '" + status + "' then " + status.usualProbability())
                .collect(Collectors.joining(" "));
    }
}
