package dev.rapport.platform.search;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.platform.query.FoundRecords;
import dev.rapport.platform.record.RecordTypes;
import dev.rapport.platform.schema.ObjectType;
import dev.rapport.platform.search.Sosl.Returning;
import dev.rapport.platform.security.AccessMatrix;
import dev.rapport.platform.security.AccessMatrix.Action;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Searches this application's objects. Objects it does not have are left to the others: a search may go to all of them,
 * and only the gateway knows whether anybody has an object.
 */
@ApplicationScoped
class SearchRunner {
    private final RecordTypes types;
    private final SearchIndex index;
    private final FoundRecords records;
    private final AccessMatrix access;

    SearchRunner(RecordTypes types, SearchIndex index, FoundRecords records, AccessMatrix access) {
        this.types = types;
        this.index = index;
        this.records = records;
        this.access = access;
    }

    /** The records found, object by object in the order asked for, best first. */
    @Transactional
    List<JsonNode> run(Sosl search, String version) {
        Finding finding = Finding.parse(search.find(), search.fields());
        List<JsonNode> all = new ArrayList<>();
        for (ObjectType type : searched(search)) {
            Returning returning = search.returning(type.name());
            if (returning != null && all.size() < search.limit()) {
                List<Long> found = index.covers(type) ? index.find(type, finding) : List.of();
                // Also where nothing is found: what is wrong with a query does not depend on what there is.
                all.addAll(records.read(returning.soql(), found.isEmpty() ? List.of(0L) : found, version));
            }
        }
        return all.stream().limit(search.limit()).toList();
    }

    /** Who names no object asks for what they may read; who names one that they may not read is told so by the query. */
    private List<ObjectType> searched(Sosl search) {
        if (search.returning().isEmpty()) {
            return types.schema().types().stream()
                    .filter(type -> index.covers(type) && access.allows(Action.READ, type.name()))
                    .sorted(Comparator.comparing(ObjectType::name))
                    .toList();
        }
        return search.returning().stream()
                .flatMap(returning -> types.schema().find(returning.object()).stream())
                .toList();
    }
}
