package dev.rapport.platform.composite;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.platform.composite.TreeResource.TreeAnswer;
import dev.rapport.platform.composite.TreeResource.TreeResult;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordWriter;
import dev.rapport.platform.rest.FailureReport;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response.Status;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Creates the records of a tree in one transaction, each after the one it points at. */
@ApplicationScoped
class TreeCreation {
    private final RecordWriter writer;

    TreeCreation(RecordWriter writer) {
        this.writer = writer;
    }

    /** Ids in the nodes' order; a RolledBackException carries the answer if one record is refused. */
    List<TreeResult> create(List<Tree.Node> nodes) {
        Map<String, RecordId> ids = new HashMap<>();
        QuarkusTransaction.joiningExisting()
                .run(() -> nodes.forEach(node -> ids.put(node.referenceId(), create(node, ids))));
        return nodes.stream()
                .map(node -> new TreeResult(node.referenceId(), ids.get(node.referenceId()), null))
                .toList();
    }

    private RecordId create(Tree.Node node, Map<String, RecordId> ids) {
        ObjectNode values = node.values();
        if (node.parent() != null) {
            values.put(node.reference(), String.valueOf(ids.get(node.parent())));
        }
        try {
            return writer.create(node.binding(), values).id();
        } catch (RuntimeException refused) {
            List<SaveError> errors =
                    FailureReport.of(refused).stream().map(SaveError::of).toList();
            TreeResult result = new TreeResult(node.referenceId(), null, errors);
            throw new RolledBackException(Status.BAD_REQUEST.getStatusCode(), new TreeAnswer(true, List.of(result)));
        }
    }
}
