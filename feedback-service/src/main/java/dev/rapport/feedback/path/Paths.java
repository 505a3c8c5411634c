package dev.rapport.feedback.path;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordTypes;
import dev.rapport.platform.record.RecordWriter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Carries out the verbs of paths as the writes of records that any client could send, under the same rules. */
@ApplicationScoped
@Transactional
class Paths {
    private final PathRepository paths;
    private final PathQuarterRepository quarters;
    private final RecordTypes types;
    private final RecordWriter writer;

    Paths(PathRepository paths, PathQuarterRepository quarters, RecordTypes types, RecordWriter writer) {
        this.paths = paths;
        this.quarters = quarters;
        this.types = types;
        this.writer = writer;
    }

    PathView read(RecordId id) {
        return paths.require(id).view(quarters.of(id));
    }

    /** Moves on; a verb that changes nothing is a mistake. */
    PathView move(RecordId id, PathStatus to, ObjectNode with) {
        paths.requireForUpdate(id).status().requireMove(to, id);
        writer.update(types.require(MarketPath.class), id, with.put("Status", to.name()));
        return read(id);
    }

    static ObjectNode nothing() {
        return JsonNodeFactory.instance.objectNode();
    }
}
