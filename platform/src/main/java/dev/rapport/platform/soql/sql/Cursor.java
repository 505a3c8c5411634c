package dev.rapport.platform.soql.sql;

import dev.rapport.platform.soql.analysis.Plan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the reading of a query stands. It holds all that is needed to go on, so no server keeps any state for it. The
 * next page begins behind a row's sort keys, not after a number of rows; {@link Keyset} says when depth costs nothing.
 *
 * @param soql the query's text
 * @param pageSize greatest number of records of a page
 * @param remaining how many records LIMIT still allows
 * @param asOf when the query began: what today is, on all its pages
 * @param totalSize how many records the whole query has, 0 until it is known
 * @param position sort keys of the last row read, in PostgreSQL's text form so that no digit is lost; empty at the start
 */
public record Cursor(
        String soql,
        RowScope scope,
        Instant asOf,
        int pageSize,
        int remaining,
        long totalSize,
        List<@Nullable String> position) {
    public static final int DEFAULT_PAGE_SIZE = 2_000;
    private static final int SMALLEST_PAGE_SIZE = 200;

    public Cursor {
        position = Collections.unmodifiableList(new ArrayList<>(position));
    }

    /**
     * Before the first record.
     *
     * @param pageSize taken as a wish, as Salesforce does: less than 200 or more than 2,000 gives the nearest allowed
     */
    public static Cursor start(String soql, Plan.Rows plan, RowScope scope, Instant asOf, int pageSize) {
        int allowed = Math.clamp(pageSize, SMALLEST_PAGE_SIZE, DEFAULT_PAGE_SIZE);
        return new Cursor(soql, scope, asOf, allowed, plan.window().limit(), 0, List.of());
    }

    public boolean isStart() {
        return position.isEmpty();
    }

    /**
     * Behind a page.
     *
     * @param records of this page
     * @param keys of the last of them, read as text from {@link PageStatement#keyColumns}
     */
    public Cursor after(int records, List<@Nullable String> keys, long total) {
        return new Cursor(soql, scope, asOf, pageSize, remaining - records, total, keys);
    }

    /**
     * Where the reading of one record's children goes on as a query of its own.
     *
     * @param childSoql finds the children of this record alone
     * @param left how many of them LIMIT still allows
     * @param keys of the last child read
     */
    public Cursor amongChildren(String childSoql, int left, long total, List<@Nullable String> keys) {
        return new Cursor(childSoql, scope, asOf, pageSize, left, total, keys);
    }

    /** One row more than the page holds tells that there is a next page; LIMIT may end the reading before. */
    int rowsToFetch() {
        return Math.min(pageSize + 1, remaining);
    }
}
