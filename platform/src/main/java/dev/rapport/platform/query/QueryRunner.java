package dev.rapport.platform.query;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.rapport.platform.record.RecordJson;
import dev.rapport.platform.record.RecordTypes;
import dev.rapport.platform.security.AccessMatrix;
import dev.rapport.platform.security.AccessMatrix.Action;
import dev.rapport.platform.soql.analysis.Analysis;
import dev.rapport.platform.soql.analysis.Plan;
import dev.rapport.platform.soql.sql.Cursor;
import dev.rapport.platform.soql.sql.PageStatement;
import dev.rapport.platform.soql.sql.RowScope;
import dev.rapport.platform.soql.sql.SqlStatement;
import dev.rapport.platform.soql.sql.SqlWriter;
import dev.rapport.platform.soql.syntax.Query;
import dev.rapport.platform.tenancy.Tenant;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes a query from text to a page of JSON: parse, analyse, write, run, render. */
@ApplicationScoped
class QueryRunner {
    private static final JsonFactory JSON = new JsonFactory();
    /** Salesforce gives a query about two minutes. */
    private static final int TIME_LIMIT_SECONDS = 120;

    private final AgroalDataSource database;
    private final RecordTypes types;
    private final AccessMatrix access;
    private final Tenant tenant;
    private final QueryPositions positions;

    QueryRunner(
            AgroalDataSource database,
            RecordTypes types,
            AccessMatrix access,
            Tenant tenant,
            QueryPositions positions) {
        this.database = database;
        this.types = types;
        this.access = access;
        this.tenant = tenant;
        this.positions = positions;
    }

    /** The first page of a query; {@code version} is echoed in addresses. */
    @Transactional
    QueryPage first(String soql, RowScope scope, int pageSize, String version) {
        return switch (analyse(soql)) {
            case Plan.Count count -> QueryPage.count(count(SqlWriter.count(count, tenant.orgId(), scope)));
            case Plan.Rows rows -> page(rows, Cursor.start(soql, rows, scope, pageSize), version);
        };
    }

    /** The page that begins at a position an earlier page gave out. */
    @Transactional
    QueryPage next(String token, String version) {
        Cursor cursor = positions.read(token);
        return switch (analyse(cursor.soql())) {
            case Plan.Count count -> throw new IllegalStateException("a count has no second page");
            case Plan.Rows rows -> page(rows, cursor, version);
        };
    }

    private Plan analyse(String soql) {
        Plan plan = Analysis.analyse(Query.parse(soql), types.schema());
        access.require(Action.READ, plan.object().name());
        return plan;
    }

    private QueryPage page(Plan.Rows plan, Cursor cursor, String version) {
        PageStatement page = SqlWriter.page(plan, tenant.orgId(), cursor);
        ByteArrayOutputStream records = new ByteArrayOutputStream(4096);
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepare(connection, page.statement());
                ResultSet row = statement.executeQuery();
                JsonGenerator json = JSON.createGenerator(records)) {
            RecordJson record = new RecordJson(plan.object(), page.columns(), version);
            json.writeStartArray();
            int written = 0;
            List<@Nullable String> lastKeys = List.of();
            boolean more = false;
            while (row.next()) {
                if (written == page.pageSize()) {
                    more = true;
                    break;
                }
                record.write(json, row, page.idColumn());
                written++;
                if (written == page.pageSize()) {
                    lastKeys = keys(row, page);
                }
            }
            json.writeEndArray();
            json.flush();
            long total = total(plan, cursor, written, more);
            String next = more ? positions.write(plan.object(), cursor.after(lastKeys, total)) : null;
            return new QueryPage(total, next, records.toByteArray(), version);
        } catch (SQLException e) {
            throw new IllegalStateException("a query failed", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Known from an earlier page, or from this one if it is the only one; counted otherwise. */
    private long total(Plan.Rows plan, Cursor cursor, int written, boolean more) {
        if (!cursor.isStart()) {
            return cursor.totalSize();
        }
        return more ? count(SqlWriter.count(plan, tenant.orgId(), cursor.scope())) : written;
    }

    private long count(SqlStatement sql) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepare(connection, sql);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException("a count failed", e);
        }
    }

    private static PreparedStatement prepare(Connection connection, SqlStatement sql) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql.text());
        statement.setQueryTimeout(TIME_LIMIT_SECONDS);
        for (int i = 0; i < sql.binds().size(); i++) {
            statement.setObject(i + 1, sql.binds().get(i));
        }
        return statement;
    }

    private static List<@Nullable String> keys(ResultSet row, PageStatement page) throws SQLException {
        List<@Nullable String> keys = new ArrayList<>();
        for (int column : page.keyColumns()) {
            keys.add(row.getString(column));
        }
        return keys;
    }
}
