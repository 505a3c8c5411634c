package dev.rapport.platform.bulk;

import dev.rapport.platform.error.ApiError;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordBatch.Outcome;
import dev.rapport.platform.tenancy.Tenant;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Keeps what became of rows, a batch at a time. A batch that is there cannot be written again. */
@ApplicationScoped
class BatchTable {
    private static final String INSERT = "insert into bulk_batch"
            + " (org_id, job_id, first_row, record_ids, created, errors) values (?, ?, ?, ?, ?, ?)";
    private static final String FIND =
            "select record_ids, created, errors from bulk_batch where org_id = ? and job_id = ? and first_row = ?";

    private static final String FIND_WITH = "select record_ids, created, errors, first_row from bulk_batch"
            + " where org_id = ? and job_id = ? and first_row <= ? order by first_row desc limit 1";

    private final AgroalDataSource database;
    private final Tenant tenant;

    BatchTable(AgroalDataSource database, Tenant tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    /** In the caller's transaction. */
    void insert(RecordId job, long firstRow, List<Outcome> outcomes) {
        @Nullable Long[] ids = new Long[outcomes.size()];
        @Nullable Boolean[] created = new Boolean[outcomes.size()];
        @Nullable String[] errors = new String[outcomes.size()];
        for (int i = 0; i < outcomes.size(); i++) {
            switch (outcomes.get(i)) {
                case Outcome.Written written -> {
                    ids[i] = written.id().value();
                    created[i] = written.created();
                }
                case Outcome.Refused refused -> errors[i] = text(refused.errors());
            }
        }
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setLong(1, tenant.orgId());
            insert.setLong(2, job.value());
            insert.setLong(3, firstRow);
            insert.setArray(4, connection.createArrayOf("bigint", ids));
            insert.setArray(5, connection.createArrayOf("boolean", created));
            insert.setArray(6, connection.createArrayOf("text", errors));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the outcome of a batch cannot be written", e);
        }
    }

    /** What became of the rows of the batch that begins with this one; none if it has not been written. */
    @Transactional
    List<RowOutcome> find(RecordId job, long firstRow) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(FIND)) {
            select.setLong(1, tenant.orgId());
            select.setLong(2, job.value());
            select.setLong(3, firstRow);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? outcomes(row) : List.of();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the outcome of a batch cannot be read", e);
        }
    }

    /** The rows of the batch that this row is in, with the number of the first of them; null if it was not written yet. */
    @Transactional
    @Nullable
    Batch findWith(RecordId job, long row) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(FIND_WITH)) {
            select.setLong(1, tenant.orgId());
            select.setLong(2, job.value());
            select.setLong(3, row);
            try (ResultSet found = select.executeQuery()) {
                if (!found.next()) {
                    return null;
                }
                Batch batch = new Batch(found.getLong(4), outcomes(found));
                return row < batch.first() + batch.outcomes().size() ? batch : null;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the outcome of a batch cannot be read", e);
        }
    }

    /** @param first number of the first row */
    record Batch(long first, List<RowOutcome> outcomes) {}

    private static List<RowOutcome> outcomes(ResultSet row) throws SQLException {
        Long[] ids = (Long[]) row.getArray(1).getArray();
        Boolean[] created = (Boolean[]) row.getArray(2).getArray();
        String[] errors = (String[]) row.getArray(3).getArray();
        List<RowOutcome> outcomes = new ArrayList<>(ids.length);
        for (int i = 0; i < ids.length; i++) {
            outcomes.add(
                    errors[i] == null
                            ? new RowOutcome.Written(new RecordId(ids[i]), created[i])
                            : new RowOutcome.Failed(errors[i]));
        }
        return outcomes;
    }

    private static String text(List<ApiError> errors) {
        return errors.stream()
                .map(error -> error.errorCode() + ":" + error.message().replace("\0", "") + ":"
                        + String.join(",", error.fields()) + " --")
                .collect(Collectors.joining(" "));
    }
}
