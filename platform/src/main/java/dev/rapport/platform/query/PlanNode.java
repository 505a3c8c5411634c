package dev.rapport.platform.query;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.stream.Stream;

/** A node of PostgreSQL's plan. */
record PlanNode(JsonNode node) {
    /** The node that reads a table, here or below. */
    Optional<PlanNode> scanOf(String table) {
        return below().filter(below -> below.node.path("Relation Name").asText().equals(table))
                .findFirst();
    }

    /** What an index decides about this node's rows, empty if none does. */
    String indexCondition() {
        return String.join(
                " ",
                below().map(below -> below.node.path("Index Cond").asText()).toList());
    }

    long rows() {
        return node.path("Plan Rows").asLong();
    }

    double cost() {
        return node.path("Total Cost").asDouble();
    }

    /** This node, and all below it. */
    private Stream<PlanNode> below() {
        return Stream.concat(
                Stream.of(this),
                node.path("Plans").valueStream().map(PlanNode::new).flatMap(PlanNode::below));
    }
}
