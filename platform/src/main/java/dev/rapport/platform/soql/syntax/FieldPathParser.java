package dev.rapport.platform.soql.syntax;

import dev.rapport.platform.soql.syntax.Selection.FieldPath;
import dev.rapport.platform.soql.syntax.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads fields, which may be reached over parents. */
final class FieldPathParser {
    /** Words that stand where a field was forgotten. */
    private static final Set<String> NO_FIELD = Set.of("SELECT", "FROM", "WHERE", "AND", "OR", "NOT", "LIMIT");

    private FieldPathParser() {}

    static FieldPath fieldPath(Tokens tokens) {
        Token first = tokens.peek();
        if (NO_FIELD.contains(first.text().toUpperCase(Locale.ROOT))) {
            throw tokens.unexpected("the name of a field");
        }
        if (first.kind() == Kind.NAME && tokens.peekSecond().isSymbol("(")) {
            throw tokens.unsupported("functions other than COUNT() alone are");
        }
        List<String> names = new ArrayList<>();
        do {
            names.add(tokens.expect(Kind.NAME, "the name of a field").text());
        } while (tokens.acceptSymbol("."));
        return new FieldPath(names, first.position());
    }
}
