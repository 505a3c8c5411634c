package dev.rapport.platform.soql.analysis;

import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.error.NearestName;
import dev.rapport.platform.schema.Field;
import dev.rapport.platform.schema.ObjectType;
import dev.rapport.platform.schema.Schema;
import dev.rapport.platform.soql.analysis.Plan.Window;
import dev.rapport.platform.soql.syntax.Query;
import dev.rapport.platform.soql.syntax.Query.From;
import dev.rapport.platform.soql.syntax.Query.RowCount;
import dev.rapport.platform.soql.syntax.Selection;
import dev.rapport.platform.soql.syntax.Selection.CountAll;
import dev.rapport.platform.soql.syntax.Selection.FieldPath;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns a query into a plan, or refuses it at the place that has no meaning. */
public final class Analysis {
    private static final int MOST_OFFSET = 2_000;

    private final Query query;
    private final ObjectType object;
    private final FieldScope scope;

    private Analysis(Query query, ObjectType object) {
        this.query = query;
        this.object = object;
        this.scope = new FieldScope(object, query.from().alias());
    }

    /**
     * Checks a query against the objects it may ask.
     *
     * @throws dev.rapport.platform.error.ApiException INVALID_TYPE, INVALID_FIELD, INVALID_QUERY_FILTER_OPERATOR,
     *     MALFORMED_ID, MALFORMED_QUERY, NUMBER_OUTSIDE_VALID_RANGE or LIMIT_EXCEEDED
     */
    public static Plan analyse(Query query, Schema schema) {
        return new Analysis(query, object(query.from(), schema)).plan();
    }

    private Plan plan() {
        Predicate filter = query.where() == null ? null : new Filters(scope).predicate(query.where());
        if (query.select().getFirst() instanceof CountAll count) {
            return count(count, filter);
        }
        List<SortKey> order = new TotalOrder(scope).of(query.orderBy());
        return new Plan.Rows(object, columns(), filter, order, window());
    }

    private Plan count(CountAll count, @Nullable Predicate filter) {
        if (!query.orderBy().isEmpty()) {
            throw count.position()
                    .refusal(ErrorCode.MALFORMED_QUERY, "COUNT() has no order: leave ORDER BY out, or select fields");
        }
        return new Plan.Count(object, filter, window());
    }

    private List<Field> columns() {
        List<Field> columns = new ArrayList<>();
        for (Selection selection : query.select()) {
            if (selection instanceof FieldPath path) {
                Field field = scope.resolve(path);
                if (columns.contains(field)) {
                    throw path.position()
                            .refusal(
                                    ErrorCode.MALFORMED_QUERY,
                                    "duplicate field selected: " + field.name(),
                                    field.name());
                }
                columns.add(field);
            }
        }
        return columns;
    }

    private Window window() {
        RowCount limit = query.limit();
        RowCount offset = query.offset();
        if (offset != null && offset.rows() > MOST_OFFSET) {
            throw offset.position()
                    .refusal(
                            ErrorCode.NUMBER_OUTSIDE_VALID_RANGE,
                            "Maximum SOQL offset allowed is " + MOST_OFFSET
                                    + "; to read further, follow nextRecordsUrl or filter by Id > the last one read");
        }
        return new Window(limit == null ? Plan.NO_LIMIT : limit.rows(), offset == null ? 0 : offset.rows());
    }

    private static ObjectType object(From from, Schema schema) {
        return schema.find(from.object()).orElseThrow(() -> {
            List<String> names = schema.types().stream().map(ObjectType::name).toList();
            return from.position()
                    .refusal(
                            ErrorCode.INVALID_TYPE,
                            "sObject type '" + from.object() + "' is not supported."
                                    + NearestName.hint(from.object(), names));
        });
    }
}
