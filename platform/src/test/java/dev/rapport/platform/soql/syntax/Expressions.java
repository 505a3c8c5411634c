package dev.rapport.platform.soql.syntax;

import dev.rapport.platform.soql.syntax.Expression.Call;
import dev.rapport.platform.soql.syntax.Expression.FieldPath;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Any expression that can be written. */
final class Expressions {
    static final Position ANYWHERE = new Position("", 0);

    private Expressions() {}

    static Arbitrary<Expression> any() {
        return expression(2);
    }

    static Arbitrary<FieldPath> path() {
        return name().list().ofMinSize(1).ofMaxSize(3).map(names -> new FieldPath(names, ANYWHERE));
    }

    /** No word of the language begins with an X. */
    static Arbitrary<String> name() {
        return Arbitraries.strings()
                .alpha()
                .numeric()
                .withChars('_')
                .ofMaxLength(6)
                .map(rest -> "X" + rest);
    }

    private static Arbitrary<Expression> expression(int depth) {
        Arbitrary<Expression> path = path().map(Expression.class::cast);
        if (depth == 0) {
            return path;
        }
        Arbitrary<Expression> inner = Arbitraries.lazy(() -> expression(depth - 1));
        Arbitrary<Expression> call = Combinators.combine(name(), inner.list().ofMaxSize(2))
                .as((function, arguments) -> new Call(function, arguments, ANYWHERE));
        return Arbitraries.oneOf(path, path, call);
    }
}
