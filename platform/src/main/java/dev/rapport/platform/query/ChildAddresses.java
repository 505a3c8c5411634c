package dev.rapport.platform.query;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.soql.analysis.Plan;
import dev.rapport.platform.soql.analysis.Plan.Window;
import dev.rapport.platform.soql.analysis.Shape.Children;
import dev.rapport.platform.soql.sql.Cursor;
import dev.rapport.platform.soql.syntax.Condition;
import dev.rapport.platform.soql.syntax.Expression.FieldPath;
import dev.rapport.platform.soql.syntax.Literal;
import dev.rapport.platform.soql.syntax.Operator;
import dev.rapport.platform.soql.syntax.Position;
import dev.rapport.platform.soql.syntax.Query;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where to read on among the children of one record: as a query of its own, which asks for this record's alone. */
final class ChildAddresses {
    private static final Position ANYWHERE = new Position("", 0);

    private final QueryPositions positions;
    private final Cursor cursor;
    private final String version;

    ChildAddresses(QueryPositions positions, Cursor cursor, String version) {
        this.positions = positions;
        this.cursor = cursor;
        this.version = version;
    }

    /** How many children a record has for the sub-query, its OFFSET and LIMIT heeded. */
    static long total(Children children, long matching) {
        Window window = children.rows().window();
        return Math.clamp(matching - window.offset(), 0, window.limit());
    }

    /** @param lastKeys sort keys of the last child of the first page */
    String next(Children children, long parent, long total, List<@Nullable String> lastKeys) {
        int limit = children.rows().window().limit();
        int left = limit == Plan.NO_LIMIT ? limit : limit - ChildReader.PAGE_SIZE;
        Cursor next = cursor.amongChildren(ofOne(children, parent).print(), left, total, lastKeys);
        return "/services/data/" + version + "/query/"
                + positions.write(children.rows().object(), next);
    }

    private static Query ofOne(Children children, long parent) {
        Query all = children.query();
        Condition ofParent = new Condition.Comparison(
                new FieldPath(List.of(children.reference().field().name()), ANYWHERE),
                Operator.EQUAL,
                new Literal.Text(new RecordId(parent).toString(), ANYWHERE));
        Condition where = all.where() == null ? ofParent : new Condition.And(List.of(ofParent, all.where()));
        return new Query(
                all.select(),
                all.from(),
                where,
                all.grouping(),
                all.orderBy(),
                all.limit(),
                all.offset(),
                all.options());
    }
}
