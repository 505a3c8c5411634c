package dev.rapport.platform.soql.sql;

import dev.rapport.platform.soql.analysis.Shape;
import dev.rapport.platform.soql.analysis.Shape.Children;
import dev.rapport.platform.soql.analysis.Shape.Parent;
import dev.rapport.platform.soql.analysis.Shape.Value;
import dev.rapport.platform.soql.analysis.SortKey;
import dev.rapport.platform.soql.analysis.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a statement selects, each expression once, and which result column holds which term. */
final class Projection {
    private final Columns columns;
    private final int first;
    private final List<String> expressions = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<Term, Integer> terms = new HashMap<>();

    /** @param first result column, from 1, that the projection begins with */
    Projection(Columns columns, int first) {
        this.columns = columns;
        this.first = first;
    }

    /** All that a shape shows, ids of parents included. */
    void add(Shape shape) {
        shape.members().forEach(member -> {
            switch (member) {
                case Value value -> add(value.term());
                case Parent parent ->
                    parent.variants().forEach(variant -> {
                        add(variant.id());
                        add(variant);
                    });
                case Children _ -> {}
            }
        });
    }

    void add(Term term) {
        terms.put(term, place(columns.value(term)));
    }

    /** The sort keys that are not selected yet; returns where each of them is. */
    List<Integer> addKeys(List<SortKey> order) {
        return order.stream().map(key -> place(columns.value(key.term()))).toList();
    }

    Map<Term, Integer> terms() {
        return terms;
    }

    String list() {
        return String.join(", ", expressions);
    }

    private int place(String expression) {
        return places.computeIfAbsent(expression, key -> {
            expressions.add(expression);
            return first + expressions.size() - 1;
        });
    }
}
