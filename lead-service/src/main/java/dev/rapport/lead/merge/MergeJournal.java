package dev.rapport.lead.merge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordNumbers;
import dev.rapport.platform.tenancy.Tenant;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Remembers what merges changed. Works inside the caller's transaction. */
@ApplicationScoped
class MergeJournal {
    private static final String INSERT = """
            insert into lead_merge (org_id, id, master_id, merged_ids, corrections, merged_at, merged_by_id)
            values (?, ?, ?, ?, ?, ?, ?)""";
    private static final String ADD = """
            update lead_merge set corrections = corrections || ?::jsonb
            where org_id = ? and id = (
              select max(id) from lead_merge
              where org_id = ? and master_id = ? and undone_at is null and ? = any (merged_ids))""";
    private static final String LATEST = """
            select id, merged_ids, corrections from lead_merge
            where org_id = ? and master_id = ? and undone_at is null order by id desc limit 1 for update""";

    private final AgroalDataSource database;
    private final Tenant tenant;
    private final RecordNumbers numbers;
    private final ObjectMapper json;

    MergeJournal(AgroalDataSource database, Tenant tenant, RecordNumbers numbers, ObjectMapper json) {
        this.database = database;
        this.tenant = tenant;
        this.numbers = numbers;
        this.json = json;
    }

    /** A merge as it was done; corrections in the order in which they were made. */
    record Entry(long id, List<RecordId> merged, List<Correction> corrections) {}

    private interface Work<T> {
        T with(PreparedStatement statement) throws SQLException;
    }

    void write(LeadsMerged merge, List<Correction> corrections) {
        run(INSERT, insert -> {
            insert.setLong(1, tenant.orgId());
            insert.setLong(2, numbers.next());
            insert.setLong(3, merge.leadId().value());
            Object[] merged = merge.mergedIds().stream().map(RecordId::value).toArray();
            insert.setArray(4, insert.getConnection().createArrayOf("bigint", merged));
            insert.setObject(5, written(corrections), Types.OTHER);
            insert.setObject(6, merge.at().atOffset(ZoneOffset.UTC));
            insert.setLong(7, merge.by().value());
            return insert.executeUpdate();
        });
    }

    /** The latest merge into this lead that was not taken back. */
    Optional<Entry> findLatest(RecordId master) {
        return run(LATEST, select -> {
            select.setLong(1, tenant.orgId());
            select.setLong(2, master.value());
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(read(row)) : Optional.empty();
            }
        });
    }

    /** The merge that stands of this lead into that one has made one more correction. */
    void add(RecordId merged, RecordId master, Correction correction) {
        run(ADD, update -> {
            update.setObject(1, written(List.of(correction)), Types.OTHER);
            update.setLong(2, tenant.orgId());
            update.setLong(3, tenant.orgId());
            update.setLong(4, master.value());
            update.setLong(5, merged.value());
            return update.executeUpdate();
        });
    }

    void markUndone(Entry entry, Instant at) {
        run("update lead_merge set undone_at = ? where org_id = ? and id = ?", update -> {
            update.setObject(1, at.atOffset(ZoneOffset.UTC));
            update.setLong(2, tenant.orgId());
            update.setLong(3, entry.id());
            return update.executeUpdate();
        });
    }

    private Entry read(ResultSet row) throws SQLException {
        try {
            Long[] merged = (Long[]) row.getArray(2).getArray();
            return new Entry(
                    row.getLong(1),
                    Arrays.stream(merged).map(RecordId::new).toList(),
                    json.readValue(row.getString(3), new TypeReference<List<Correction>>() {}));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a merge's record cannot be read", e);
        }
    }

    private String written(List<Correction> corrections) {
        try {
            return json.writeValueAsString(corrections);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("corrections are JSON", e);
        }
    }

    private <T> T run(String sql, Work<T> work) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return work.with(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("the record of merges cannot be read or written", e);
        }
    }
}
