package dev.rapport.platform.soql.syntax;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.error.NearestName;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.Locale;

/** Reads values. */
final class LiteralParser {
    private static final DateTimeFormatter DATE_TIME = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendPattern("[XXX][XX]")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private LiteralParser() {}

    static Literal literal(Tokens tokens) {
        Token token = tokens.peek();
        Position at = token.position();
        Literal literal = switch (token.kind()) {
            case TEXT -> new Literal.Text(token.text(), at);
            case NUMBER -> new Literal.Numeral(new BigDecimal(token.text()), at);
            case DATE -> date(token);
            case NAME -> word(tokens);
            case SYMBOL, END -> throw tokens.unexpected("a value");
        };
        tokens.take();
        return literal;
    }

    private static Literal word(Tokens tokens) {
        Token token = tokens.peek();
        Position at = token.position();
        if (token.isKeyword("TRUE") || token.isKeyword("FALSE")) {
            return new Literal.Flag(token.isKeyword("TRUE"), at);
        }
        if (token.isKeyword("NULL")) {
            return new Literal.Null(at);
        }
        return DaysParser.days(tokens)
                .orElseThrow(() -> tokens.unexpected(
                        "a value; a text stands in single quotes" + NearestName.hint(token.text(), DaysParser.NAMES)));
    }

    private static Literal date(Token token) {
        String text = token.text().replace(' ', '+');
        try {
            return text.indexOf('T') < 0
                    ? new Literal.Date(LocalDate.parse(text), token.position())
                    : new Literal.DateTime(OffsetDateTime.parse(text, DATE_TIME).toInstant(), token.position());
        } catch (DateTimeException e) {
            throw noDate(token, e);
        }
    }

    private static ApiException noDate(Token token, DateTimeException cause) {
        ApiException refusal = token.position()
                .refusal(
                        ErrorCode.MALFORMED_QUERY,
                        token.shown() + " is neither a date like 2026-01-31 nor a dateTime like 2026-01-31T13:00:00Z");
        refusal.initCause(cause);
        return refusal;
    }
}
