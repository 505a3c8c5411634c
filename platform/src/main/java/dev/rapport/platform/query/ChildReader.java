package dev.rapport.platform.query;

import dev.rapport.platform.query.Families.Family;
import dev.rapport.platform.soql.analysis.Shape;
import dev.rapport.platform.soql.analysis.Shape.Children;
import dev.rapport.platform.soql.sql.ChildStatement;
import dev.rapport.platform.soql.sql.ChildWriter;
import dev.rapport.platform.soql.sql.Cursor;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the children of a page's records: one statement for each sub-query, however many records there are.
 *
 * <p>A page holds no more than {@link #MOST_CHILDREN} of them. Where there are more, the page ends with the last record
 * whose children are all there.
 */
final class ChildReader {
    static final int MOST_CHILDREN = 20_000;
    /** Of one record; it tells where to read on. */
    static final int PAGE_SIZE = 1_000;

    private final Statements statements;
    private final long orgId;
    private final Cursor cursor;
    private final Answering answering;
    private final ChildAddresses addresses;
    private final Families families = new Families();
    private int room = MOST_CHILDREN;

    ChildReader(Statements statements, long orgId, Cursor cursor, Answering answering, ChildAddresses addresses) {
        this.statements = statements;
        this.orgId = orgId;
        this.cursor = cursor;
        this.answering = answering;
        this.addresses = addresses;
    }

    Families families() {
        return families;
    }

    /** Reads for all sub-queries of a shape; returns how many of the records, from the first, are complete. */
    int read(Shape shape, List<Long> parents) {
        int complete = parents.size();
        for (Shape.Member member : shape.members()) {
            if (member instanceof Children children && complete > 0) {
                complete = read(children, parents.subList(0, complete));
            }
        }
        return complete;
    }

    private int read(Children children, List<Long> parents) {
        ChildStatement sql = ChildWriter.children(children, orgId, cursor.scope(), parents, PAGE_SIZE);
        Found found = statements.runInPortions(sql.statement(), rows -> new Found(children, sql, parents).read(rows));
        int complete = read(children.rows().shape(), found.ids);
        return complete < found.ids.size() ? Math.min(found.complete, found.places.get(complete) - 1) : found.complete;
    }

    /** What one statement finds. */
    private final class Found {
        private final Children children;
        private final ChildStatement sql;
        private final List<Long> parents;
        private final RowReader reader;
        private final ShapeWriter writer;
        private final List<Long> ids = new ArrayList<>();
        private final List<Integer> places = new ArrayList<>();
        private int complete;
        private List<@Nullable String> lastKeys = List.of();

        Found(Children children, ChildStatement sql, List<Long> parents) {
            this.children = children;
            this.sql = sql;
            this.parents = parents;
            reader = new RowReader(sql.terms());
            writer = new ShapeWriter(children.rows().shape(), sql.terms(), answering);
            complete = parents.size();
        }

        Found read(ResultSet rows) throws SQLException, IOException {
            while (rows.next()) {
                int place = rows.getInt(ChildStatement.PARENT_COLUMN);
                if (room == 0) {
                    complete = place - 1;
                    break;
                }
                add(rows, place);
            }
            return this;
        }

        private void add(ResultSet row, int place) throws SQLException {
            long parent = parents.get(place - 1);
            long total = ChildAddresses.total(children, row.getLong(ChildStatement.TOTAL_COLUMN));
            Family family = families.of(children, parent, new Family(writer, total));
            if (family.size() == PAGE_SIZE) {
                family.continueAt(addresses.next(children, parent, total, lastKeys));
                return;
            }
            @Nullable Object[] values = reader.read(row);
            family.add(values);
            ids.add(writer.id(values));
            places.add(place);
            room--;
            if (family.size() == PAGE_SIZE) {
                lastKeys = RowReader.texts(row, sql.keyColumns());
            }
        }
    }
}
