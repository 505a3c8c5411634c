package dev.rapport.platform.query;

import java.util.List;

/** Salesforce's answer to {@code explain}. */
public record QueryExplanation(List<PlanDescription> plans) {
    /**
     * How a query would be run.
     *
     * @param cardinality records that the leading operation is expected to find
     * @param fields whose index it uses
     * @param leadingOperationType Index or TableScan
     * @param relativeCost of which 1 is the cost of reading all records of the object
     * @param sobjectCardinality records of the object, as far as statistics tell
     */
    public record PlanDescription(
            long cardinality,
            List<String> fields,
            String leadingOperationType,
            List<Note> notes,
            double relativeCost,
            long sobjectCardinality,
            String sobjectType) {}

    /** Why something cheaper was not done. */
    public record Note(String description, List<String> fields, String tableEnumOrId) {}
}
