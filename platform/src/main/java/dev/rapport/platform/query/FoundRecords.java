package dev.rapport.platform.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.soql.analysis.Plan;
import dev.rapport.platform.soql.analysis.Plan.Window;
import dev.rapport.platform.soql.analysis.Predicate;
import dev.rapport.platform.soql.analysis.Predicate.AnyOf;
import dev.rapport.platform.soql.analysis.Value;
import dev.rapport.platform.soql.sql.Cursor;
import dev.rapport.platform.soql.sql.RowScope;
import dev.rapport.platform.soql.syntax.Query;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads records that something else has found, by a query that says what to show of them and may narrow them down. */
@Singleton
public class FoundRecords {
    private final Questions questions;
    private final RowsRunner rows;
    private final ObjectMapper json;

    FoundRecords(Questions questions, RowsRunner rows, ObjectMapper json) {
        this.questions = questions;
        this.rows = rows;
        this.json = json;
    }

    /**
     * Reads those of the found records that the query lets through, in its order; without ORDER BY in the order in which
     * they were found, of which LIMIT and OFFSET then take their part.
     *
     * @param soql a query for records
     * @param found ids, at most {@value Cursor#DEFAULT_PAGE_SIZE}, best first
     */
    public List<JsonNode> read(String soql, List<Long> found, String version) {
        Query query = Query.parse(soql);
        var asked = questions.now(soql);
        if (!(questions.analyse(query, asked) instanceof Plan.Rows plan)) {
            throw new ApiException(ErrorCode.MALFORMED_SEARCH, "A search returns records, not groups of them.");
        }
        boolean ranked = query.orderBy().isEmpty();
        Plan.Rows among = among(plan, found, ranked ? new Window(Plan.NO_LIMIT, 0) : plan.window());
        Cursor start = Cursor.start(soql, among, RowScope.LIVE, asked, Cursor.DEFAULT_PAGE_SIZE);
        List<JsonNode> read = records(rows.page(among, start, questions.answering(version)));
        return ranked ? ranked(read, found, plan.window()) : read;
    }

    private static Plan.Rows among(Plan.Rows plan, List<Long> found, Window window) {
        List<Value> ids =
                found.stream().<Value>map(id -> new Value.Id(new RecordId(id))).toList();
        Predicate isFound = new AnyOf(plan.shape().id(), ids);
        @Nullable Predicate filter = plan.filter();
        return new Plan.Rows(
                plan.tables(),
                plan.shape(),
                filter == null ? isFound : new Predicate.And(List.of(isFound, filter)),
                plan.order(),
                window);
    }

    private List<JsonNode> records(QueryPage page) {
        List<JsonNode> records = new ArrayList<>();
        try {
            json.readTree(page.records()).forEach(records::add);
        } catch (IOException e) {
            throw new UncheckedIOException("what was written here is JSON", e);
        }
        return records;
    }

    private static List<JsonNode> ranked(List<JsonNode> read, List<Long> found, Window window) {
        Map<Long, JsonNode> byId = new HashMap<>();
        read.forEach(record -> byId.put(id(record), record));
        Stream<JsonNode> best = found.stream().map(byId::get).flatMap(record -> Optional.ofNullable(record).stream());
        return best.skip(window.offset()).limit(window.limit()).toList();
    }

    private static long id(JsonNode record) {
        String address = record.path("attributes").path("url").asText();
        return RecordId.parse(address.substring(address.lastIndexOf('/') + 1)).value();
    }
}
