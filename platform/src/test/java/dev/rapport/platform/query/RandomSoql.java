package dev.rapport.platform.query;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Texts that follow SOQL's grammar, with names that mostly exist and values that mostly fit. */
final class RandomSoql {
    private static final List<String> TEXTS = List.of("Name", "Color", "Size", "Gadget.Name", "Owner.Name", "Traits");
    private static final List<String> NUMBERS = List.of("Parts", "Price");
    private static final List<String> DATES = List.of("BuiltOn");
    private static final List<String> TIMES = List.of("SoldAt", "CreatedDate", "SystemModstamp", "Gadget.CreatedDate");
    private static final List<String> IDS = List.of("Id", "GadgetId", "OwnerId", "Gadget.PartOfId");
    private static final List<List<String>> FIELDS = List.of(TEXTS, NUMBERS, DATES, TIMES, IDS);
    private static final List<String> WRONG = List.of(
            "Nme", "Gadget.Nme", "Maker.Name", "Notes", "SHOUT(Name)", "Gadget.PartOf.PartOf.PartOf.PartOf.PartOf.Id");
    private static final List<String> CHILDREN = List.of("Badges", "Widget.Badges", "Badges b", "Badges", "Nothing");
    private static final List<String> AGGREGATES =
            List.of("COUNT(Id)", "COUNT_DISTINCT(Name)", "SUM(Parts)", "AVG(Price)", "MIN(Name)", "MAX(SoldAt)");
    private static final List<List<String>> VALUES = List.of(
            List.of("'a'", "''", "'%_\\\\'", "'\\''", "'Quiet;Cheap'", "null", "'\uD83D\uDE00'", "'\\u'"),
            List.of("1", "-1.5", "99999999999999999999", "0.1", "null", "3"),
            List.of("2026-01-31", "0000-01-01", "9999-12-31", "TODAY", "LAST_N_DAYS:30", "N_WEEKS_AGO:1"),
            List.of(
                    "2026-01-31T12:00:00Z",
                    "0000-01-01T00:00:00Z",
                    "9999-12-31T23:59:59-12:00",
                    "THIS_QUARTER",
                    "NEXT_N_FISCAL_YEARS:2147483647"),
            List.of("'a0W000000000001EAA'", "'0055g000001abcD'", "null", "'a'"));
    private static final List<String> OPERATORS = List.of("=", "!=", "<>", "<", "<=", ">", ">=", "LIKE");

    private final Random random;

    RandomSoql(long seed) {
        random = new Random(seed);
    }

    String query() {
        return chance(6) ? groups() : records();
    }

    /** A text near one that follows the grammar: characters and words lost, doubled or moved. */
    String mutated() {
        StringBuilder text = new StringBuilder(query());
        for (int i = random.nextInt(4); i >= 0; i--) {
            int from = random.nextInt(text.length());
            int to = Math.min(text.length(), from + 1 + random.nextInt(6));
            switch (random.nextInt(4)) {
                case 0 -> text.delete(from, to);
                case 1 -> text.insert(from, text.substring(from, to));
                case 2 ->
                    text.insert(from, one(List.of("'", "(", ")", ",", ".", ":", " NOT ", "\u0000", "ÿ", "\\", "%")));
                default -> text.insert(random.nextInt(text.length()), text.substring(from, to));
            }
            if (text.isEmpty()) {
                text.append('S');
            }
        }
        return text.toString();
    }

    private String records() {
        return "SELECT " + several(5, this::selected) + " FROM Widget" + one(List.of("", "", " w"))
                + (chance(12) ? " USING SCOPE " + one(List.of("mine", "everything", "team")) : "")
                + (chance(2) ? " WHERE " + condition(2) : "")
                + (chance(3) ? " ORDER BY " + several(3, this::ordering) : "")
                + (chance(3) ? " LIMIT " + random.nextInt(300) : "")
                + (chance(8) ? " OFFSET " + random.nextInt(2_100) : "")
                + (chance(12) ? one(List.of(" FOR VIEW", " ALL ROWS", " FOR UPDATE")) : "");
    }

    private String groups() {
        String keys =
                several(3, () -> one(List.of("Name", "Size", "CALENDAR_YEAR(SoldAt)", "Gadget.Name", expression())));
        return "SELECT " + one(AGGREGATES) + ", " + several(2, () -> one(AGGREGATES)) + " FROM Widget"
                + (chance(2) ? " WHERE " + condition(2) : "")
                + " GROUP BY " + one(List.of("%s", "ROLLUP(%s)", "CUBE(%s)")).formatted(keys)
                + (chance(2) ? " HAVING COUNT(Id) > 1 OR NOT " + one(AGGREGATES) + " = null" : "")
                + (chance(3) ? " ORDER BY " + one(AGGREGATES) : "")
                + (chance(3) ? " LIMIT " + random.nextInt(300) : "");
    }

    private String selected() {
        return switch (random.nextInt(24)) {
            case 0 -> chance(4) ? "TYPEOF Owner WHEN User THEN Name END" : "Owner.Name";
            case 1 -> "FIELDS(" + one(List.of("ALL", "STANDARD", "CUSTOM")) + ")";
            case 2, 3 -> "FORMAT(" + field() + ") f" + random.nextInt(99);
            case 4, 5, 6 ->
                "(SELECT Id, On.Name FROM " + one(CHILDREN) + (chance(2) ? " WHERE Text LIKE 'a%' LIMIT 3" : "") + ")";
            default -> expression().replaceAll(".*\\((.*)\\)", "toLabel($1) l" + random.nextInt(99));
        };
    }

    private String field() {
        return one(FIELDS.get(random.nextInt(FIELDS.size())));
    }

    private String expression() {
        return chance(40) ? one(WRONG) : field();
    }

    private String ordering() {
        return expression() + one(List.of("", " ASC", " DESC")) + one(List.of("", " NULLS FIRST", " NULLS LAST"));
    }

    private String condition(int depth) {
        if (depth > 0 && chance(3)) {
            String word = one(List.of(" AND ", " OR "));
            return "(" + condition(depth - 1) + word + condition(depth - 1) + ")";
        }
        return switch (random.nextInt(9)) {
            case 0 -> "NOT " + condition(Math.max(0, depth - 1));
            case 1 -> "Id" + one(List.of(" IN ", " NOT IN ")) + "(SELECT OnId FROM Badge WHERE On.Type = 'Widget')";
            case 2 -> one(List.of("CALENDAR_YEAR", "DAY_IN_WEEK", "HOUR_IN_DAY")) + "(convertTimezone(SoldAt)) > 3";
            case 3 -> "Traits" + one(List.of(" INCLUDES ", " EXCLUDES ")) + "('Quiet;Cheap', 'Heavy', ';')";
            default -> simple();
        };
    }

    private String simple() {
        int kind = random.nextInt(FIELDS.size());
        String left = chance(40) ? one(WRONG) : one(FIELDS.get(kind));
        List<String> values = VALUES.get(chance(30) ? random.nextInt(VALUES.size()) : kind);
        return chance(3)
                ? left + one(List.of(" IN (", " NOT IN (")) + several(3, () -> one(values)) + ")"
                : left + " " + one(chance(4) ? OPERATORS : List.of("=", "!=")) + " " + one(values);
    }

    private String several(int most, Supplier<String> part) {
        return Stream.generate(part).limit(1L + random.nextInt(most)).distinct().collect(Collectors.joining(", "));
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    private String one(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
