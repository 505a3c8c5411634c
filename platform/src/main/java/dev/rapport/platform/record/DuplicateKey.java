package dev.rapport.platform.record;

import dev.rapport.platform.schema.Field;
import dev.rapport.platform.schema.ObjectType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A {@link DuplicateRule} with its fields found, and the question it asks the database. */
record DuplicateKey(String name, List<Field> fields) {
    /** More are not needed to see that there are several. */
    private static final int MOST_MATCHES = 10;

    static DuplicateKey of(DuplicateRule rule, ObjectType type) {
        List<Field> fields = new ArrayList<>();
        for (String name : rule.fields()) {
            Field field = type.find(name)
                    .orElseThrow(() -> new IllegalArgumentException(rule.name() + " names no field: " + name));
            if (!field.type().isText()) {
                throw new IllegalArgumentException(rule.name() + " compares no texts: " + name);
            }
            fields.add(field);
        }
        return new DuplicateKey(rule.name(), fields);
    }

    /**
     * Places, from 1, of the asked records that have duplicates, with the duplicates' ids. Binds: the asked records' own
     * ids, for each field their values, then the organisation.
     *
     * <p>The arrays stand in queries of their own so that the planner cannot count them: a plan made for their length
     * would seem cheaper than the one it keeps, and be made anew for every record.
     */
    String sql(ObjectType type) {
        String arrays =
                fields.stream().map(field -> ", (select cast(? as text[]))").collect(Collectors.joining());
        String names =
                IntStream.range(0, fields.size()).mapToObj(i -> ", value" + i).collect(Collectors.joining());
        String equal = IntStream.range(0, fields.size())
                .mapToObj(i -> " and stored.\"" + fields.get(i).column() + "\" = asked.value" + i)
                .collect(Collectors.joining());
        return "select asked.place, found.id from unnest((select cast(? as bigint[]))" + arrays
                + ") with ordinality as asked (own"
                + names + ", place) cross join lateral (select stored.id from \"" + type.table()
                + "\" stored where stored.org_id = ? and not stored.is_deleted and stored.id <> asked.own" + equal
                + " order by stored.id limit " + MOST_MATCHES + ") found";
    }

    String fieldNames() {
        return Arrays.toString(fields.stream().map(Field::name).toArray());
    }
}
