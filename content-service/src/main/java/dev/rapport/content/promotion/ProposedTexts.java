package dev.rapport.content.promotion;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.tenancy.Tenant;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Reads what a proposal rests on. Works inside the caller's transaction. */
@ApplicationScoped
class ProposedTexts {
    private static final int MOST = 200;

    private static final String TEXTS = """
        select d.id, d.account_id, r.content from derived_region r
        join derivation d on d.org_id = r.org_id and d.id = r.derivation_id
        join promotion_proposal p on p.org_id = r.org_id and p.id = r.promotion_proposal_id
        where r.org_id = ? and r.asset_region_id = p.asset_region_id and p.id = ? and not r.is_deleted
          and not d.is_deleted
        order by r.id limit ?\
        """;

    private final AgroalDataSource database;
    private final Tenant tenant;

    ProposedTexts(AgroalDataSource database, Tenant tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    /** Those that stand by now, the oldest first, at most 200. */
    List<ProposedText> of(RecordId proposal) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(TEXTS)) {
            statement.setLong(1, tenant.orgId());
            statement.setLong(2, proposal.value());
            statement.setInt(3, MOST);
            try (var rows = statement.executeQuery()) {
                List<ProposedText> texts = new ArrayList<>();
                while (rows.next()) {
                    texts.add(new ProposedText(
                            new RecordId(rows.getLong(1)), new RecordId(rows.getLong(2)), rows.getString(3)));
                }
                return texts;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a proposal's texts could not be read", e);
        }
    }
}
