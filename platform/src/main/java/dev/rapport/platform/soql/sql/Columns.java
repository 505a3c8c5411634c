package dev.rapport.platform.soql.sql;

import static java.util.stream.Collectors.joining;

import dev.rapport.platform.schema.FieldSql;
import dev.rapport.platform.schema.FieldType;
import dev.rapport.platform.soql.analysis.Source;
import dev.rapport.platform.soql.analysis.Tables;
import dev.rapport.platform.soql.analysis.Term;
import dev.rapport.platform.soql.analysis.Term.Aggregate;
import dev.rapport.platform.soql.analysis.Term.Column;
import dev.rapport.platform.soql.analysis.Term.DatePart;
import dev.rapport.platform.soql.analysis.Term.FirstOf;
import dev.rapport.platform.soql.analysis.Term.ObjectName;
import dev.rapport.platform.soql.analysis.Term.Subtotal;

/**
 * How terms are written in SQL. Every name comes from the schema and is quoted, here and nowhere else.
 *
 * <p>Where there is but one table, its columns go by their bare names.
 */
final class Columns {
    static final String BYTEWISE = " COLLATE \"C\"";

    private static final String WITHOUT_CASE = " COLLATE \"without_case\"";

    private final boolean qualified;

    private Columns(boolean qualified) {
        this.qualified = qualified;
    }

    static Columns of(Tables tables) {
        return new Columns(tables.all().size() > 1);
    }

    /** For statements that hold other tables beside those of the query. */
    static Columns qualified() {
        return new Columns(true);
    }

    /** The table, under the name that its columns are qualified with. */
    String table(Source source) {
        String name = quote(source.object().table());
        return qualified ? name + " AS " + alias(source) : name;
    }

    String orgId(Source source) {
        return column(source, "org_id");
    }

    String isDeleted(Source source) {
        return column(source, "is_deleted");
    }

    /** The value itself. */
    String value(Term term) {
        return switch (term) {
            case Column(var source, var field) -> FieldSql.value(field, qualifier(source));
            case FirstOf first -> first.columns().stream().map(this::value).collect(joining(", ", "COALESCE(", ")"));
            case ObjectName name ->
                name.ids().stream()
                        .map(id -> " WHEN " + value(id) + " IS NOT NULL THEN "
                                + text(id.source().object().name()))
                        .collect(joining("", "CASE", " END" + WITHOUT_CASE));
            case DatePart part -> DateParts.write(part, value(part.of()));
            case Aggregate aggregate -> Aggregates.write(aggregate, this);
            case Subtotal(var key) -> "GROUPING(" + value(key) + ")";
        };
    }

    /**
     * The term as LIKE and lists of values take it. The columns' own collation would be slow here, and no index helps a
     * pattern under row-level security anyhow.
     */
    String folded(Term term) {
        return "lower(" + value(term) + ")" + BYTEWISE;
    }

    /** The placeholder of a text that is held against a {@link #folded} term. */
    static String foldedPlaceholder() {
        return "lower(?" + WITHOUT_CASE + ")" + BYTEWISE;
    }

    /** The placeholder of a value that was read as text from a row. */
    static String placeholderForText(Term term) {
        return term.type().isText() ? "?" : "CAST(? AS " + sqlType(term.type()) + ")";
    }

    private static String sqlType(FieldType type) {
        return switch (type) {
            case ID, REFERENCE -> "bigint";
            case INT -> "integer";
            case DOUBLE, CURRENCY, PERCENT -> "numeric";
            case BOOLEAN -> "boolean";
            case DATE -> "date";
            case DATETIME -> "timestamptz";
            case STRING, TEXTAREA, EMAIL, PHONE, URL, PICKLIST, MULTIPICKLIST -> "text";
            case BASE64 -> "bytea";
        };
    }

    private String column(Source source, String name) {
        return qualifier(source) + quote(name);
    }

    private String qualifier(Source source) {
        return qualified ? alias(source) + "." : "";
    }

    private static String alias(Source source) {
        return "t" + source.number();
    }

    private static String quote(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

    private static String text(String name) {
        return "'" + name.replace("'", "''") + "'";
    }
}
