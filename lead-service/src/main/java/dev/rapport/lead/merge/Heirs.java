package dev.rapport.lead.merge;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.rapport.lead.capture.Lead;
import dev.rapport.lead.capture.LeadRepository;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.tenancy.Tenant;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Knows in whom a lead lives on, and gives them what arrives for it after the merge, as the merge would have done had it
 * been there before. Works inside the caller's transaction.
 */
@ApplicationScoped
public class Heirs {
    private static final String LINE = """
            with recursive line (id, heir_id, nth) as (
              select id, case when is_deleted then master_record_id end, 0 from lead where org_id = ? and id = ?
              union all
              select next.id, case when next.is_deleted then next.master_record_id end, nth + 1
              from line join lead next on next.org_id = ? and next.id = line.heir_id)
            select id from line order by nth""";

    private final LeadRepository leads;
    private final MergeJournal journal;
    private final AgroalDataSource database;
    private final Tenant tenant;

    Heirs(LeadRepository leads, MergeJournal journal, AgroalDataSource database, Tenant tenant) {
        this.leads = leads;
        this.journal = journal;
        this.database = database;
        this.tenant = tenant;
    }

    /**
     * A lead that lives.
     *
     * @param line who lives on in whom, from the lead that was asked about to the one that lives; often that one alone
     */
    public record Heir(Lead lead, List<RecordId> line) {
        public Heir {
            line = List.copyOf(line);
        }
    }

    /** The lead, or who it lives on in; locked, so that neither a merge nor its undoing comes in between. */
    public Optional<Heir> findForUpdate(RecordId id) {
        List<RecordId> line = line(id);
        while (!line.isEmpty()) {
            Optional<Lead> last = leads.findForUpdate(line.getLast());
            List<RecordId> now = line(id);
            if (now.equals(line)) {
                return last.map(lead -> new Heir(lead, now));
            }
            line = now;
        }
        return Optional.empty();
    }

    /** What is the heir's from now on, goes back along the line as merges are taken back. */
    public void inherit(Heir heir, RecordId record, String reference) {
        List<RecordId> line = heir.line();
        for (int i = 1; i < line.size(); i++) {
            RecordId from = line.get(i - 1);
            RecordId to = line.get(i);
            journal.add(from, to, new Correction(record, reference, text(from), text(to)));
        }
    }

    private static TextNode text(RecordId id) {
        return TextNode.valueOf(id.toString());
    }

    private List<RecordId> line(RecordId id) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(LINE)) {
            select.setLong(1, tenant.orgId());
            select.setLong(2, id.value());
            select.setLong(3, tenant.orgId());
            try (var row = select.executeQuery()) {
                List<RecordId> line = new ArrayList<>();
                while (row.next()) {
                    line.add(new RecordId(row.getLong(1)));
                }
                return line;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("who the lead " + id + " lives on in cannot be read", e);
        }
    }
}
