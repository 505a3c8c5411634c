package dev.rapport.content.coverage;

import dev.rapport.content.coverage.CoverageView.Near;
import dev.rapport.content.cycle.RequiredTool;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.tenancy.Tenant;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Finds for each tool that is missing the published assets that come near: of the same type, and for the stage or the persona
 * but not for both. One query for all of them. Works inside the caller's transaction.
 */
@ApplicationScoped
class NearMatches {
    private static final int MOST = 3;

    /** Binds: number, stage, type and persona of the tools, organisation, now, how many. */
    private static final String FIND = """
            with tool as (
              select * from unnest(?::int[], ?::text[], ?::text[], ?::text[]) as t (n, stage, type, persona)),
            near as (
              select tool.n, a.id, a.name, fit.stage as fits_stage,
                     row_number() over (
                       partition by tool.n order by fit.stage desc, a.published_at desc, a.id) as place
              from tool
              join content_asset a on a.type = tool.type collate without_case
              cross join lateral (
                select coalesce(tool.stage = any (string_to_array(a.stages collate pg_c_utf8, ';')), false) as stage,
                       tool.persona = '' or coalesce(lower(tool.persona collate pg_c_utf8)
                         = any (string_to_array(lower(a.personas collate pg_c_utf8), ';')), false) as persona) fit
              where a.org_id = ? and a.status = 'PUBLISHED' and not a.is_deleted and a.scope <> 'ACCOUNT'
                and (a.expire_at is null or a.expire_at > ?) and fit.stage <> fit.persona)
            select n, id, name, fits_stage from near where place <= ? order by n, place""";

    private final AgroalDataSource database;
    private final Tenant tenant;
    private final Clock clock;

    NearMatches(AgroalDataSource database, Tenant tenant, Clock clock) {
        this.database = database;
        this.tenant = tenant;
        this.clock = clock;
    }

    /** The nearest first, for each tool that has any. */
    Map<RequiredTool, List<Near>> of(List<RequiredTool> tools) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(FIND)) {
            bind(connection, statement, tools);
            statement.setLong(5, tenant.orgId());
            statement.setObject(6, clock.instant().atOffset(ZoneOffset.UTC));
            statement.setInt(7, MOST);
            try (var rows = statement.executeQuery()) {
                Map<RequiredTool, List<Near>> found = new HashMap<>();
                while (rows.next()) {
                    RequiredTool tool = tools.get(rows.getInt(1));
                    found.computeIfAbsent(tool, any -> new ArrayList<>()).add(near(rows, tool));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("near matches could not be found", e);
        }
    }

    private static void bind(Connection connection, PreparedStatement statement, List<RequiredTool> tools)
            throws SQLException {
        Object[] numbers = new Object[tools.size()];
        Arrays.setAll(numbers, i -> i);
        statement.setArray(1, connection.createArrayOf("int", numbers));
        statement.setArray(2, texts(connection, tools, tool -> tool.stage().name()));
        statement.setArray(3, texts(connection, tools, tool -> tool.type().name()));
        statement.setArray(4, texts(connection, tools, tool -> tool.persona() == null ? "" : tool.persona()));
    }

    private static Array texts(Connection connection, List<RequiredTool> tools, Function<RequiredTool, String> text)
            throws SQLException {
        return connection.createArrayOf("text", tools.stream().map(text).toArray());
    }

    private static Near near(ResultSet row, RequiredTool tool) throws SQLException {
        String why = row.getBoolean(4)
                ? "made for " + tool.stage() + ", but does not speak to " + tool.persona()
                : (tool.persona() == null ? "is a " + tool.type() : "speaks to " + tool.persona())
                        + ", but is not made for " + tool.stage();
        return new Near(new RecordId(row.getLong(2)), row.getString(3), why);
    }
}
