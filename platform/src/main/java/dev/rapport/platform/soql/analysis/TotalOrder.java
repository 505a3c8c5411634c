package dev.rapport.platform.soql.analysis;

import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.schema.Field;
import dev.rapport.platform.soql.analysis.SortKey.Nulls;
import dev.rapport.platform.soql.syntax.Direction;
import dev.rapport.platform.soql.syntax.Ordering;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Completes ORDER BY to an order without ties, so that a page can begin exactly where the last one ended. */
final class TotalOrder {
    private static final int MOST_KEYS = 32;

    private final FieldScope scope;

    TotalOrder(FieldScope scope) {
        this.scope = scope;
    }

    /** The keys asked for, then the id; the id goes the way of the key before it, so that one index can serve both. */
    List<SortKey> of(List<Ordering> orderings) {
        checkNumber(orderings);
        List<SortKey> keys = new ArrayList<>();
        Set<Field> seen = new HashSet<>();
        Field id = scope.id();
        Direction last = Direction.ASC;
        for (Ordering ordering : orderings) {
            Field field = scope.resolveSortable(ordering.field());
            last = seen.contains(id) ? last : ordering.direction();
            if (!seen.contains(id) && seen.add(field)) {
                keys.add(new SortKey(field, ordering.direction(), nulls(ordering, field)));
            }
        }
        if (!seen.contains(id)) {
            keys.add(new SortKey(id, last, Nulls.NONE));
        }
        return keys;
    }

    private static Nulls nulls(Ordering ordering, Field field) {
        if (!field.is(Field.Trait.NILLABLE)) {
            return Nulls.NONE;
        }
        return switch (ordering.nulls()) {
            case FIRST -> Nulls.FIRST;
            case LAST -> Nulls.LAST;
        };
    }

    private static void checkNumber(List<Ordering> orderings) {
        if (orderings.size() > MOST_KEYS) {
            throw orderings
                    .get(MOST_KEYS)
                    .field()
                    .position()
                    .refusal(ErrorCode.LIMIT_EXCEEDED, "ORDER BY takes at most " + MOST_KEYS + " fields");
        }
    }
}
