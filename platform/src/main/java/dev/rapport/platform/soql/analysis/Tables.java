package dev.rapport.platform.soql.analysis;

import java.util.List;

/**
 * Where the records of a query come from.
 *
 * @param root what FROM names
 * @param joins parents, each after the source whose field leads to it
 * @param all every source of the statement, those of semi-joins among them
 */
public record Tables(Source root, List<Join> joins, List<Source> all) {
    /** The parent that a reference leads to; there need not be one. */
    public record Join(Term.Column reference, Source parent) {}

    public Tables {
        joins = List.copyOf(joins);
        all = List.copyOf(all);
    }
}
