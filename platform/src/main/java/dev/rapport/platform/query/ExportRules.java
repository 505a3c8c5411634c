package dev.rapport.platform.query;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.schema.FieldType;
import dev.rapport.platform.soql.analysis.Plan;
import dev.rapport.platform.soql.syntax.Position;
import dev.rapport.platform.soql.syntax.Query;
import dev.rapport.platform.soql.syntax.Selection;
import java.util.List;

/** What Salesforce refuses to export, and so do we: whatever is no list of records with plain values. */
final class ExportRules {
    private static final String INSTEAD = "; ask it as a query of its own, which answers at once";

    private ExportRules() {}

    /** The query's plan as one for records. */
    static Plan.Rows require(Query query, Plan plan) {
        for (Selection selection : query.select()) {
            if (selection instanceof Selection.Children) {
                throw refusal(
                        selection.position(),
                        "Aggregate Relationships not supported in Bulk V2 Query with CSV content type: a sub-query for"
                                + " children");
            }
            if (selection instanceof Selection.TypeOf) {
                throw refusal(selection.position(), "TYPEOF is not supported in Bulk V2 Query");
            }
        }
        if (!(plan instanceof Plan.Rows rows)) {
            throw refusal(
                    query.select().getFirst().position(),
                    "GROUP BY and functions of many records are not supported in Bulk V2 Query");
        }
        if (query.offset() != null) {
            throw refusal(query.offset().position(), "OFFSET is not supported in Bulk V2 Query");
        }
        return rows;
    }

    /** Files have no place in a column. */
    static void requirePlain(Query query, List<ExportColumn> columns) {
        for (ExportColumn column : columns) {
            if (column.values().stream().anyMatch(value -> value.term().type() == FieldType.BASE64)) {
                throw query.from()
                        .position()
                        .refusal(
                                ErrorCode.FEATURENOTENABLED,
                                "Bulk V2 Query gives no files; leave " + column.name() + " out and read it record by"
                                        + " record",
                                column.name());
            }
        }
    }

    private static ApiException refusal(Position at, String problem) {
        return at.refusal(ErrorCode.FEATURENOTENABLED, problem + INSTEAD, "query");
    }
}
