package dev.rapport.platform.record;

import static java.util.stream.Collectors.joining;

import dev.rapport.platform.schema.ObjectType;
import java.util.List;
import java.util.stream.IntStream;

/**
 * All duplicate rules of one object, asked in one question.
 *
 * @param sql the places of the rules, from 0, with the places and ids that {@link DuplicateKey#sql} tells of; its binds
 *     are those of the rules, one after the other
 */
record DuplicateKeys(List<DuplicateKey> keys, String sql) {
    DuplicateKeys {
        keys = List.copyOf(keys);
    }

    static DuplicateKeys of(List<DuplicateKey> keys, ObjectType type) {
        String sql = IntStream.range(0, keys.size())
                .mapToObj(rule -> "select " + rule + " as rule, matches.* from ("
                        + keys.get(rule).sql(type) + ") matches")
                .collect(joining(" union all "));
        return new DuplicateKeys(keys, sql + " order by 1, 2, 3");
    }
}
