package dev.rapport.platform.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A search in Salesforce's search language, SOSL.
 *
 * @param find what to find, without its braces
 * @param fields the group of fields to find it in
 * @param returning the objects to search, in the order of the answer; none stands for all
 * @param limit greatest number of records in all
 */
public record Sosl(String find, FieldGroup fields, List<Returning> returning, int limit) {
    /** Salesforce's own limit for records of an answer. */
    public static final int MOST_RECORDS = 2_000;

    public Sosl {
        returning = List.copyOf(returning);
    }

    /** Reads a search; MALFORMED_SEARCH for what is none. */
    public static Sosl parse(String text) {
        return new SoslParser(text).parse();
    }

    /** Which fields of a record are looked into, and the weights that stand for them in the index. */
    public enum FieldGroup {
        ALL("ABCD"),
        NAME("A"),
        EMAIL("B"),
        PHONE("C"),
        /** What people look for in a side bar: whom, and how to reach them. */
        SIDEBAR("ABC");

        private final String weights;

        FieldGroup(String weights) {
            this.weights = weights;
        }

        String weights() {
            return weights;
        }
    }

    /**
     * One object to search.
     *
     * @param shown field list, as in SELECT
     * @param narrowed what follows the fields, from WHERE to OFFSET, as in SOQL; empty if nothing does
     */
    public record Returning(String object, String shown, String narrowed) {
        /** The query that reads what is to be shown. */
        String soql() {
            return "SELECT " + shown + " FROM " + object + (narrowed.isEmpty() ? "" : " " + narrowed);
        }

        @Override
        public String toString() {
            return object + "(" + shown + (narrowed.isEmpty() ? "" : " " + narrowed) + ")";
        }
    }

    /** The object's part of the search, if it is asked for. */
    @Nullable
    Returning returning(String object) {
        if (returning.isEmpty()) {
            return new Returning(object, "Id", "");
        }
        return returning.stream()
                .filter(one -> one.object().equalsIgnoreCase(object))
                .findFirst()
                .orElse(null);
    }

    /** The search as it is written. */
    @Override
    public String toString() {
        String objects = returning.isEmpty()
                ? ""
                : " RETURNING "
                        + String.join(
                                ", ",
                                returning.stream().map(Returning::toString).toList());
        return "FIND {" + find + "} IN " + fields + " FIELDS" + objects + " LIMIT " + limit;
    }
}
