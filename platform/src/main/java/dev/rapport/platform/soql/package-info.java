/**
 * SOQL, from text to SQL. The whole way of a query, as {@code record} walks it:
 *
 * <pre>{@code
 * Query query = Query.parse(soql);                          // syntax:   is it SOQL?        or a caret below the fault
 * Plan plan = Analysis.analyse(query, schema);              // analysis: what does it mean? or which name, which type
 * switch (plan) {
 *     case Plan.Count count -> one(SqlWriter.count(count, orgId, LIVE));
 *     case Plan.Rows rows -> {
 *         Cursor here = Cursor.start(soql, rows, LIVE, 2_000);      // or tokens.read(locator), then parse here.soql()
 *         PageStatement page = SqlWriter.page(rows, orgId, here);   // sql:  how is it asked?
 *         List<Row> found = run(page.statement());
 *         if (found.size() > page.pageSize()) {                     // a row too many: there is a next page
 *             Row last = found.get(page.pageSize() - 1);
 *             locator = tokens.write(here.after(keys(last, page.keyColumns()), totalSize));
 *         }
 *     }
 * }
 * }</pre>
 *
 * <ul>
 *   <li>{@link dev.rapport.platform.soql.syntax} — text to tree. {@code Lexer} cuts, {@code QueryParser} and {@code
 *       ConditionParser} build, {@code QueryPrinter} writes back. Each node knows its {@code Position}, and a position
 *       knows how to refuse.
 *   <li>{@link dev.rapport.platform.soql.analysis} — tree to plan. {@code FieldScope} resolves names, {@code Filters},
 *       {@code Operators} and {@code Values} check conditions, {@code TotalOrder} leaves no ties.
 *   <li>{@link dev.rapport.platform.soql.sql} — plan to statement. {@code Matches} writes WHERE, {@code Keyset} where a
 *       page begins, {@code CursorTokens} signs what a client carries from page to page.
 * </ul>
 *
 * Each stratum knows the one before it and none after it; nothing here opens a connection or renders JSON. To teach
 * SOQL something new, follow the same way: a node, its meaning, its SQL, and a file in {@code src/test/resources/soql}.
 */
package dev.rapport.platform.soql;
