package dev.rapport.platform.query;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.soql.analysis.Plan;
import dev.rapport.platform.soql.analysis.Shape;
import dev.rapport.platform.soql.sql.Cursor;
import dev.rapport.platform.soql.sql.PageStatement;
import dev.rapport.platform.soql.sql.SqlWriter;
import dev.rapport.platform.tenancy.Tenant;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs queries for records, a page at a time. */
@Singleton
class RowsRunner {
    private static final JsonFactory JSON = new JsonFactory();
    private static final int INITIAL_BYTES = 4096;

    private final Statements statements;
    private final Tenant tenant;
    private final QueryPositions positions;

    RowsRunner(Statements statements, Tenant tenant, QueryPositions positions) {
        this.statements = statements;
        this.tenant = tenant;
        this.positions = positions;
    }

    /**
     * What a page shows, and how it goes on.
     *
     * @param lastKeys sort keys of the last record, if there are more
     */
    private record Read(byte[] records, int size, @Nullable List<@Nullable String> lastKeys) {}

    QueryPage page(Plan.Rows plan, Cursor cursor, Answering answering) {
        PageStatement page = SqlWriter.page(plan, tenant.orgId(), cursor);
        boolean hasChildren = plan.shape().members().stream().anyMatch(Shape.Children.class::isInstance);
        Read read = hasChildren
                ? withChildren(plan, page, cursor, answering)
                : statements.run(page.statement(), rows -> streamed(plan, page, rows, answering));
        long total = total(plan, cursor, read);
        String next = read.lastKeys() == null
                ? null
                : positions.write(plan.object(), cursor.after(read.size(), read.lastKeys(), total));
        return new QueryPage(total, next, read.records(), answering.version());
    }

    /** Row by row from the database into the answer. */
    private static Read streamed(Plan.Rows plan, PageStatement page, ResultSet rows, Answering answering)
            throws SQLException, IOException {
        RowReader reader = new RowReader(page.terms());
        ShapeWriter writer = new ShapeWriter(plan.shape(), page.terms(), answering);
        ByteArrayOutputStream records = new ByteArrayOutputStream(INITIAL_BYTES);
        int size = 0;
        List<@Nullable String> keys = List.of();
        boolean more = false;
        try (JsonGenerator json = JSON.createGenerator(records)) {
            json.writeStartArray();
            while (!more && rows.next()) {
                if (size == page.pageSize()) {
                    more = true;
                } else {
                    writer.write(json, reader.read(rows), Families.NONE);
                    size++;
                    keys = size == page.pageSize() ? RowReader.texts(rows, page.keyColumns()) : keys;
                }
            }
            json.writeEndArray();
        }
        return new Read(records.toByteArray(), size, more ? keys : null);
    }

    /** Rows of a page that wait for their children. */
    private record Waiting(List<@Nullable Object[]> rows, List<List<@Nullable String>> keys) {}

    private Read withChildren(Plan.Rows plan, PageStatement page, Cursor cursor, Answering answering) {
        Waiting waiting = statements.run(page.statement(), rows -> waiting(page, rows));
        ShapeWriter writer = new ShapeWriter(plan.shape(), page.terms(), answering);
        int found = waiting.rows().size();
        List<Long> ids =
                waiting.rows().stream().limit(page.pageSize()).map(writer::id).toList();
        ChildAddresses addresses = new ChildAddresses(positions, cursor, answering.version());
        ChildReader children = new ChildReader(statements, tenant.orgId(), cursor, answering, addresses);
        int complete = children.read(plan.shape(), ids);
        if (complete == 0 && found > 0) {
            throw new ApiException(
                    ErrorCode.LIMIT_EXCEEDED,
                    "One record has more than " + ChildReader.MOST_CHILDREN
                            + " records in the sub-queries together: give the sub-queries a LIMIT.");
        }
        byte[] records = written(waiting.rows().subList(0, complete), writer, children.families());
        return new Read(records, complete, complete < found ? waiting.keys().get(complete - 1) : null);
    }

    private static Waiting waiting(PageStatement page, ResultSet rows) throws SQLException {
        RowReader reader = new RowReader(page.terms());
        Waiting waiting = new Waiting(new ArrayList<>(), new ArrayList<>());
        while (rows.next()) {
            waiting.rows().add(reader.read(rows));
            waiting.keys().add(RowReader.texts(rows, page.keyColumns()));
        }
        return waiting;
    }

    private static byte[] written(List<@Nullable Object[]> rows, ShapeWriter writer, Families families) {
        ByteArrayOutputStream records = new ByteArrayOutputStream(INITIAL_BYTES);
        try (JsonGenerator json = JSON.createGenerator(records)) {
            json.writeStartArray();
            for (@Nullable Object[] row : rows) {
                writer.write(json, row, families);
            }
            json.writeEndArray();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory does not fail", e);
        }
        return records.toByteArray();
    }

    /** Known from an earlier page, or from this one if it is the only one; counted otherwise. */
    private long total(Plan.Rows plan, Cursor cursor, Read read) {
        if (!cursor.isStart()) {
            return cursor.totalSize();
        }
        return read.lastKeys() == null
                ? read.size()
                : statements.number(SqlWriter.count(plan, tenant.orgId(), cursor.scope()));
    }
}
