package dev.rapport.platform.composite;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.platform.record.RecordBatch.Outcome;
import dev.rapport.platform.record.RecordBinding;
import java.util.List;

/** What is to be done with each record of a collection. */
interface Operation {
    /** Reads one element; what speaks against it alone is thrown as an ApiException. */
    Item read(JsonNode element);

    /**
     * Does it with many records of one object in the current transaction, in as few round trips as can be. Outcomes are
     * in the items' order. If it throws, the transaction is of no use any more.
     */
    List<Outcome> all(RecordBinding<?> binding, List<Item> items);

    /** Does it with one record in the current transaction. */
    Outcome one(Item item);

    /** Whether outcomes say that a record was created. */
    default boolean tellsCreated() {
        return false;
    }
}
