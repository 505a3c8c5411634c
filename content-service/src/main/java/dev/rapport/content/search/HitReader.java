package dev.rapport.content.search;

import dev.rapport.content.asset.AssetScope;
import dev.rapport.content.asset.AssetStatus;
import dev.rapport.content.asset.AssetType;
import dev.rapport.content.asset.MessageType;
import dev.rapport.content.asset.ValueList;
import dev.rapport.content.search.SearchStatements.Found;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.tenancy.Tenant;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads what to show of the assets that were found, as the caller: what they may not see is left out. */
@ApplicationScoped
class HitReader {
    /** What is highlighted, in the order of the statement's columns. */
    private static final List<String> FIELDS =
            List.of("Name", "Outcome", "Proof", "Stages", "Personas", "Industries", "Products", "File");

    private static final String MARKS = "StartSel=" + Highlight.START + ", StopSel=" + Highlight.STOP;
    private static final String WHOLE = MARKS + ", HighlightAll=true";
    private static final String PIECES =
            MARKS + ", MaxFragments=2, MinWords=5, MaxWords=24, FragmentDelimiter=" + Highlight.CUT;

    /** Files are long: they are looked into if they have a word. Binds: the words, how to mark, organisation, assets. */
    private static final String READ = """
        select a.id, a.name, a.type, a.scope, a.status, a.owner_id, a.message_type, a.language, a.stages, a.personas,
               a.industries, a.products, a.published_at,
               marked(a.name, words, whole), marked(a.outcome, words, pieces), marked(a.proof, words, pieces),
               marked(a.stages, words, whole), marked(a.personas, words, whole), marked(a.industries, words, whole),
               marked(a.products, words, whole),
               case when v.search @@ words
                    then marked(concat_ws(' ', v.title, v.path_on_client, v.extracted_text), words, pieces) end
        from (select to_tsquery('simple', ?) as words, ?::text as whole, ?::text as pieces) asked
        cross join content_asset a
        left join content_version v on v.org_id = a.org_id and v.id = a.latest_version_id and not v.is_deleted
        where a.org_id = ? and a.id = any(?) and not a.is_deleted\
        """;

    private static final int FIRST_MARKED = 14;

    private final AgroalDataSource database;
    private final Tenant tenant;
    private final SearchConfig config;

    HitReader(AgroalDataSource database, Tenant tenant, SearchConfig config) {
        this.database = database;
        this.tenant = tenant;
        this.config = config;
    }

    /** In the order they were found in. */
    List<AssetHit> read(Asked asked, List<Found> found) {
        Map<RecordId, Float> ranks = new HashMap<>();
        found.forEach(one -> ranks.put(one.asset(), one.rank()));
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(READ)) {
            statement.setQueryTimeout((int) Math.max(1, config.timeLimit().toSeconds()));
            statement.setString(1, asked.shown());
            statement.setString(2, WHOLE);
            statement.setString(3, PIECES);
            statement.setLong(4, tenant.orgId());
            statement.setArray(
                    5,
                    connection.createArrayOf(
                            "bigint",
                            found.stream().map(one -> one.asset().value()).toArray()));
            Map<RecordId, AssetHit> hits = new HashMap<>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    AssetHit hit = hit(row, ranks, asked.matching());
                    hits.put(hit.assetId(), hit);
                }
            }
            return found.stream()
                    .map(one -> hits.get(one.asset()))
                    .filter(Objects::nonNull)
                    .toList();
        } catch (SQLException e) {
            throw new IllegalStateException("what was found could not be read", e);
        }
    }

    private static AssetHit hit(ResultSet row, Map<RecordId, Float> ranks, Matching matching) throws SQLException {
        RecordId id = new RecordId(row.getLong(1));
        List<Highlight> highlights = highlights(row);
        OffsetDateTime published = row.getObject(13, OffsetDateTime.class);
        String message = row.getString(7);
        return new AssetHit(
                id,
                row.getString(2),
                AssetType.valueOf(row.getString(3)),
                AssetScope.valueOf(row.getString(4)),
                AssetStatus.valueOf(row.getString(5)),
                new RecordId(row.getLong(6)),
                message == null ? null : MessageType.valueOf(message),
                row.getString(8),
                ValueList.values(row.getString(9)),
                ValueList.values(row.getString(10)),
                ValueList.values(row.getString(11)),
                ValueList.values(row.getString(12)),
                published == null ? null : published.toInstant(),
                ranks.get(id),
                matching == Matching.SPELLING ? List.of("Name") : fields(highlights),
                highlights);
    }

    private static List<String> fields(List<Highlight> highlights) {
        return highlights.stream().map(Highlight::field).distinct().toList();
    }

    private static List<Highlight> highlights(ResultSet row) throws SQLException {
        List<Highlight> highlights = new ArrayList<>();
        for (int i = 0; i < FIELDS.size(); i++) {
            @Nullable String marked = row.getString(FIRST_MARKED + i);
            if (marked != null) {
                Highlight.of(FIELDS.get(i), marked).forEach(highlights::add);
            }
        }
        return highlights;
    }
}
