package dev.rapport.platform.query;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.soql.analysis.Moment;
import dev.rapport.platform.soql.analysis.Plan;
import dev.rapport.platform.soql.sql.Cursor;
import dev.rapport.platform.soql.sql.RowScope;
import dev.rapport.platform.soql.sql.SqlWriter;
import dev.rapport.platform.soql.syntax.Query;
import dev.rapport.platform.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Takes a query from text to a page of JSON: parse, analyse, write, run, render. */
@ApplicationScoped
class QueryRunner {
    private final Questions questions;
    private final RowsRunner rowsRunner;
    private final GroupsRunner groupsRunner;
    private final Statements statements;
    private final Tenant tenant;
    private final QueryPositions positions;

    QueryRunner(
            Questions questions,
            RowsRunner rowsRunner,
            GroupsRunner groupsRunner,
            Statements statements,
            Tenant tenant,
            QueryPositions positions) {
        this.questions = questions;
        this.rowsRunner = rowsRunner;
        this.groupsRunner = groupsRunner;
        this.statements = statements;
        this.tenant = tenant;
        this.positions = positions;
    }

    /** The first page of a query; {@code version} is echoed in addresses. */
    @Transactional
    QueryPage first(String soql, RowScope asked, int pageSize, String version) {
        Query query = Query.parse(soql);
        RowScope scope = asked.widenedBy(query);
        Moment now = questions.now(soql);
        Answering answering = questions.answering(version);
        return switch (questions.analyse(query, now)) {
            case Plan.Count count -> QueryPage.count(statements.number(SqlWriter.count(count, tenant.orgId(), scope)));
            case Plan.Groups groups -> groupsRunner.page(groups, scope, answering);
            case Plan.Rows rows -> rowsRunner.page(rows, Cursor.start(soql, rows, scope, now, pageSize), answering);
        };
    }

    /** The page that begins at a position an earlier page gave out. */
    @Transactional
    QueryPage next(String token, String version) {
        Cursor cursor = positions.read(token);
        return switch (questions.analyse(Query.parse(cursor.soql()), cursor.asked())) {
            case Plan.Rows rows -> rowsRunner.page(rows, cursor, questions.answering(version));
            case Plan.Count _, Plan.Groups _ ->
                throw new ApiException(ErrorCode.INVALID_QUERY_LOCATOR, "The query of this position has but one page.");
        };
    }
}
