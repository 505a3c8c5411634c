package dev.rapport.platform.record;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.schema.Field;
import dev.rapport.platform.schema.ObjectType;
import java.util.List;

/** Lists the records that point at another one; whoever can query does it. */
public interface ChildRecords {
    /**
     * The first page, in the shape of a query's result.
     *
     * @param reference the child's field that points at the parent
     * @param fields API names of the child
     * @param version API version to echo
     */
    byte[] of(ObjectType child, Field reference, RecordId parent, List<String> fields, String version);
}
