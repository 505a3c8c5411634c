package dev.rapport.platform.query;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.ChildRecords;
import dev.rapport.platform.schema.Field;
import dev.rapport.platform.schema.ObjectType;
import dev.rapport.platform.soql.sql.Cursor;
import dev.rapport.platform.soql.sql.RowScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** A record's children are what a query for them finds. */
@ApplicationScoped
class ChildrenByQuery implements ChildRecords {
    private final QueryRunner queries;

    ChildrenByQuery(QueryRunner queries) {
        this.queries = queries;
    }

    @Override
    public byte[] of(ObjectType child, Field reference, RecordId parent, List<String> fields, String version) {
        String soql = "SELECT " + String.join(", ", fields) + " FROM " + child.name() + " WHERE " + reference.name()
                + " = '" + parent + "'";
        return queries.first(soql, RowScope.LIVE, Cursor.DEFAULT_PAGE_SIZE, version)
                .json();
    }
}
