package dev.rapport.platform.soql.syntax;

import static java.util.stream.Collectors.joining;

import dev.rapport.platform.soql.syntax.Query.Option;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Reads what a query says besides what it asks: WITH in its middle, FOR, UPDATE and ALL ROWS at its end. */
final class OptionParser {
    private OptionParser() {}

    static void acceptWith(Tokens tokens, Set<Option> options) {
        if (tokens.acceptKeyword("WITH")) {
            options.add(option(tokens, "WITH"));
        }
    }

    static void acceptTail(Tokens tokens, Set<Option> options) {
        while (tokens.acceptKeyword("FOR")) {
            options.add(option(tokens, "FOR"));
        }
        if (tokens.acceptKeyword("UPDATE")) {
            do {
                options.add(option(tokens, "UPDATE"));
            } while (tokens.acceptSymbol(","));
        }
        if (tokens.acceptKeyword("ALL")) {
            options.add(option(tokens, "ALL"));
        }
    }

    private static Option option(Tokens tokens, String first) {
        List<Option> known = Arrays.stream(Option.values())
                .filter(option -> option.words().getFirst().equals(first))
                .toList();
        return known.stream()
                .filter(option -> tokens.acceptKeyword(option.words().getLast()))
                .findFirst()
                .orElseThrow(() -> tokens.unexpected(
                        known.stream().map(option -> option.words().getLast()).collect(joining(" or "))));
    }
}
