package dev.rapport.platform.soql.syntax;

import dev.rapport.platform.soql.syntax.Expression.FieldPath;
import dev.rapport.platform.soql.syntax.Selection.Children;
import dev.rapport.platform.soql.syntax.Selection.Item;
import dev.rapport.platform.soql.syntax.Selection.TypeOf;
import dev.rapport.platform.soql.syntax.Selection.TypeOf.When;
import dev.rapport.platform.soql.syntax.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/** Reads what stands between SELECT and FROM. */
final class SelectionParser {
    private SelectionParser() {}

    /** All selections, and the word FROM after them. */
    static List<Selection> selections(Tokens tokens) {
        List<Selection> selections = new ArrayList<>();
        do {
            selections.add(selection(tokens));
        } while (tokens.acceptSymbol(","));
        if (!tokens.acceptKeyword("FROM")) {
            throw tokens.unexpected("',' or FROM");
        }
        return selections;
    }

    private static Selection selection(Tokens tokens) {
        Position position = tokens.peek().position();
        if (tokens.acceptSymbol("(")) {
            return new Children(QueryParser.inBrackets(tokens), position);
        }
        if (tokens.peek().isKeyword("TYPEOF") && tokens.peekSecond().kind() == Kind.NAME) {
            return typeOf(tokens);
        }
        Expression expression = ExpressionParser.expression(tokens);
        boolean hasAlias = tokens.peek().kind() == Kind.NAME
                && (tokens.peekSecond().isSymbol(",") || tokens.peekSecond().isKeyword("FROM"));
        return new Item(expression, hasAlias ? tokens.take().text() : null);
    }

    private static TypeOf typeOf(Tokens tokens) {
        Position position = tokens.take().position();
        FieldPath parent = ExpressionParser.fieldPath(tokens);
        List<When> whens = new ArrayList<>();
        tokens.expectKeyword("WHEN");
        do {
            Token object = tokens.expect(Kind.NAME, "the name of an object");
            tokens.expectKeyword("THEN");
            whens.add(new When(object.text(), ExpressionParser.fieldPaths(tokens), object.position()));
        } while (tokens.acceptKeyword("WHEN"));
        List<FieldPath> otherwise = tokens.acceptKeyword("ELSE") ? ExpressionParser.fieldPaths(tokens) : List.of();
        if (!tokens.acceptKeyword("END")) {
            throw tokens.unexpected("',', WHEN, ELSE or END");
        }
        return new TypeOf(parent, whens, otherwise, position);
    }
}
