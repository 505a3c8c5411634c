package dev.rapport.platform.query;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.record.ValueWriter;
import dev.rapport.platform.soql.analysis.Plan;
import dev.rapport.platform.soql.analysis.Shape.Value;
import dev.rapport.platform.soql.sql.GroupWriter;
import dev.rapport.platform.soql.sql.RowScope;
import dev.rapport.platform.tenancy.Tenant;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Runs queries for groups; they have one page. */
@Singleton
class GroupsRunner {
    private static final JsonFactory JSON = new JsonFactory();

    private final Statements statements;
    private final Tenant tenant;

    GroupsRunner(Statements statements, Tenant tenant) {
        this.statements = statements;
        this.tenant = tenant;
    }

    QueryPage page(Plan.Groups plan, RowScope scope, Answering answering) {
        return statements.run(GroupWriter.groups(plan, tenant.orgId(), scope), rows -> page(plan, rows, answering));
    }

    private static QueryPage page(Plan.Groups plan, ResultSet rows, Answering answering)
            throws SQLException, IOException {
        ByteArrayOutputStream records = new ByteArrayOutputStream();
        int size = 0;
        try (JsonGenerator json = JSON.createGenerator(records)) {
            json.writeStartArray();
            while (rows.next()) {
                if (size == GroupWriter.MOST_GROUPS) {
                    throw new ApiException(
                            ErrorCode.EXCEEDED_ID_LIMIT,
                            "Aggregate query does not support queryMore(), use LIMIT to restrict the results to a single"
                                    + " batch of at most " + GroupWriter.MOST_GROUPS + " groups.");
                }
                write(json, plan, rows, answering);
                size++;
            }
            json.writeEndArray();
        }
        return new QueryPage(size, null, records.toByteArray(), answering.version());
    }

    private static void write(JsonGenerator json, Plan.Groups plan, ResultSet row, Answering answering)
            throws SQLException, IOException {
        json.writeStartObject();
        json.writeObjectFieldStart("attributes");
        json.writeStringField("type", "AggregateResult");
        json.writeEndObject();
        int column = 0;
        for (Value output : plan.outputs()) {
            column++;
            json.writeFieldName(output.name());
            answering.write(
                    json, output, ValueWriter.read(row, column, output.term().type()));
        }
        json.writeEndObject();
    }
}
