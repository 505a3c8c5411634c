package dev.rapport.platform.soql.analysis;

import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.soql.analysis.SortKey.Nulls;
import dev.rapport.platform.soql.analysis.Terms.Use;
import dev.rapport.platform.soql.syntax.Direction;
import dev.rapport.platform.soql.syntax.Ordering;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Completes ORDER BY to an order without ties, so that a page can begin exactly where the last one ended. */
final class TotalOrder {
    private static final int MOST_KEYS = 32;

    private final Scope scope;

    TotalOrder(Scope scope) {
        this.scope = scope;
    }

    /** The keys asked for, then the id; the id goes the way of the key before it, so that one index can serve both. */
    List<SortKey> of(List<Ordering> orderings) {
        checkNumber(orderings);
        Terms terms = new Terms(scope);
        List<SortKey> keys = new ArrayList<>();
        Set<Term> seen = new HashSet<>();
        Term id = scope.id();
        Direction last = Direction.ASC;
        for (Ordering ordering : orderings) {
            Term term = terms.of(ordering.key(), Use.SORT);
            last = seen.contains(id) ? last : ordering.direction();
            if (!seen.contains(id) && seen.add(term)) {
                keys.add(new SortKey(term, ordering.direction(), nulls(ordering, term)));
            }
        }
        if (!seen.contains(id)) {
            keys.add(new SortKey(id, last, Nulls.NONE));
        }
        return keys;
    }

    static Nulls nulls(Ordering ordering, Term term) {
        if (!term.nillable()) {
            return Nulls.NONE;
        }
        return switch (ordering.nulls()) {
            case FIRST -> Nulls.FIRST;
            case LAST -> Nulls.LAST;
        };
    }

    static void checkNumber(List<Ordering> orderings) {
        if (orderings.size() > MOST_KEYS) {
            throw orderings
                    .get(MOST_KEYS)
                    .key()
                    .position()
                    .refusal(ErrorCode.LIMIT_EXCEEDED, "ORDER BY takes at most " + MOST_KEYS + " fields");
        }
    }
}
