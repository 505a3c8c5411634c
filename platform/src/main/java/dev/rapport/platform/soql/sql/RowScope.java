package dev.rapport.platform.soql.sql;

/** Which rows a query may see: {@code query} those that live, {@code queryAll} also those in the recycle bin. */
public enum RowScope {
    LIVE,
    WITH_DELETED
}
