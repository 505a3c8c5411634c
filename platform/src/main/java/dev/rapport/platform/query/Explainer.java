package dev.rapport.platform.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rapport.platform.query.QueryExplanation.Note;
import dev.rapport.platform.query.QueryExplanation.PlanDescription;
import dev.rapport.platform.schema.Field;
import dev.rapport.platform.schema.ObjectType;
import dev.rapport.platform.soql.analysis.Plan;
import dev.rapport.platform.soql.analysis.Plan.Window;
import dev.rapport.platform.soql.analysis.Source;
import dev.rapport.platform.soql.analysis.Tables;
import dev.rapport.platform.soql.sql.Cursor;
import dev.rapport.platform.soql.sql.GroupWriter;
import dev.rapport.platform.soql.sql.RowScope;
import dev.rapport.platform.soql.sql.SqlStatement;
import dev.rapport.platform.soql.sql.SqlWriter;
import dev.rapport.platform.soql.syntax.Query;
import dev.rapport.platform.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.regex.Pattern;

/** Tells how PostgreSQL would run a query, in Salesforce's words; nothing of the query is run. */
@ApplicationScoped
class Explainer {
    private static final String EXPLAIN = "EXPLAIN (FORMAT JSON) ";

    private final Questions questions;
    private final Statements statements;
    private final Tenant tenant;
    private final ObjectMapper json;

    Explainer(Questions questions, Statements statements, Tenant tenant, ObjectMapper json) {
        this.questions = questions;
        this.statements = statements;
        this.tenant = tenant;
        this.json = json;
    }

    @Transactional
    QueryExplanation explain(String soql) {
        Query query = Query.parse(soql);
        RowScope scope = RowScope.LIVE.widenedBy(query);
        Plan plan = questions.analyse(query, questions.now(soql));
        PlanNode all = node(SqlWriter.count(everything(plan), tenant.orgId(), scope));
        PlanNode asked = node(statement(soql, plan, scope));
        PlanNode leading = asked.scanOf(plan.object().table()).orElse(asked);
        List<String> fields = indexed(plan.object(), leading);
        boolean isIndexed = !fields.isEmpty();
        long records = all.scanOf(plan.object().table()).orElse(all).rows();
        List<Note> notes = plan.filter() == null || isIndexed
                ? List.of()
                : List.of(new Note(
                        "Not considered for filter because unindexed",
                        List.of(),
                        plan.object().name()));
        return new QueryExplanation(List.of(new PlanDescription(
                leading.rows(),
                fields,
                isIndexed ? "Index" : "TableScan",
                notes,
                asked.cost() / Math.max(all.cost(), 1),
                records,
                plan.object().name())));
    }

    private SqlStatement statement(String soql, Plan plan, RowScope scope) {
        return switch (plan) {
            case Plan.Count count -> SqlWriter.count(count, tenant.orgId(), scope);
            case Plan.Groups groups -> GroupWriter.groups(groups, tenant.orgId(), scope);
            case Plan.Rows rows -> {
                Cursor start = Cursor.start(soql, rows, scope, questions.now(soql), Cursor.DEFAULT_PAGE_SIZE);
                yield SqlWriter.page(rows, tenant.orgId(), start).statement();
            }
        };
    }

    private static Plan everything(Plan plan) {
        Source root = plan.tables().root();
        return new Plan.Count(new Tables(root, List.of(), List.of(root)), null, new Window(Plan.NO_LIMIT, 0));
    }

    private PlanNode node(SqlStatement sql) {
        JsonNode explained = statements.run(new SqlStatement(EXPLAIN + sql.text(), sql.binds()), rows -> {
            rows.next();
            return json.readTree(rows.getString(1));
        });
        return new PlanNode(explained.path(0).path("Plan"));
    }

    /** The fields that an index was used for; every index begins with the organisation, which is none. */
    private static List<String> indexed(ObjectType object, PlanNode scan) {
        return object.fields().stream()
                .filter(field -> Pattern.compile("\\b" + Pattern.quote(field.column()) + "\\b")
                        .matcher(scan.indexCondition())
                        .find())
                .map(Field::name)
                .toList();
    }
}
