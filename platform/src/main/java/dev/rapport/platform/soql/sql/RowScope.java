package dev.rapport.platform.soql.sql;

import dev.rapport.platform.soql.syntax.Query;
import dev.rapport.platform.soql.syntax.Query.Option;

/** Which rows a query may see: {@code query} those that live, {@code queryAll} also those in the recycle bin. */
public enum RowScope {
    LIVE,
    WITH_DELETED;

    /** The scope of a query asked in this one: ALL ROWS opens the recycle bin. */
    public RowScope widenedBy(Query query) {
        return query.options().contains(Option.ALL_ROWS) ? WITH_DELETED : this;
    }
}
