/**
 * SOQL, from text to SQL. The whole way of a query, as {@code record} walks it:
 *
 * <pre>{@code
 * Query query = Query.parse(soql);                          // syntax:   is it SOQL?        or a caret below the fault
 * Plan plan = Analysis.analyse(query, schema, viewpoint);   // analysis: what does it mean? or which name, which type
 * switch (plan) {
 *     case Plan.Count count -> one(SqlWriter.count(count, orgId, LIVE));
 *     case Plan.Groups groups -> all(GroupWriter.groups(groups, orgId, LIVE));
 *     case Plan.Rows rows -> {
 *         Cursor here = Cursor.start(soql, rows, LIVE, now, 2_000); // or tokens.read(locator), then parse here.soql()
 *         PageStatement page = SqlWriter.page(rows, orgId, here);   // sql:  how is it asked?
 *         List<Row> found = run(page.statement());
 *         for (Children children : childrenOf(rows.shape())) {      // one statement for the children of all rows
 *             run(ChildWriter.children(children, orgId, LIVE, idsOf(found), 1_000).statement());
 *         }
 *         if (found.size() > page.pageSize()) {                     // a row too many: there is a next page
 *             Row last = found.get(page.pageSize() - 1);
 *             locator = tokens.write(here.after(page.pageSize(), keys(last, page.keyColumns()), totalSize));
 *         }
 *     }
 * }
 * }</pre>
 *
 * <ul>
 *   <li>{@link dev.rapport.platform.soql.syntax} — text to tree. {@code Lexer} cuts, {@code QueryParser} and a parser
 *       for each clause build, {@code QueryPrinter} writes back. Each node knows its {@code Position}, and a position
 *       knows how to refuse.
 *   <li>{@link dev.rapport.platform.soql.analysis} — tree to plan. {@code Scope} knows what names can mean behind one
 *       FROM and joins the parents that paths lead to; {@code Terms} turns expressions into values of a record, {@code
 *       GroupTerms} into those of a group; {@code Filters}, {@code Operators} and {@code Values} check conditions,
 *       {@code Selections} gives the answer its shape, {@code TotalOrder} leaves no ties.
 *   <li>{@link dev.rapport.platform.soql.sql} — plan to statement. {@code Columns} writes terms, {@code Matches} FROM and
 *       WHERE, {@code Keyset} where a page begins; {@code CursorTokens} signs what a client carries from page to page.
 * </ul>
 *
 * Each stratum knows the one before it and none after it; nothing here opens a connection or renders JSON. To teach
 * SOQL something new, follow the same way: a node, its meaning, its SQL, and a file in {@code src/test/resources/soql}.
 */
package dev.rapport.platform.soql;
