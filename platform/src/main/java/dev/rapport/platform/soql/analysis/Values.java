package dev.rapport.platform.soql.analysis;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.schema.FieldType;
import dev.rapport.platform.soql.syntax.Literal;
import java.math.BigDecimal;
import java.util.Optional;

/** Gives literals the type of the term they are compared with. */
final class Values {
    private Values() {}

    /** True of null, and of the empty text: an empty text is no value, and is never stored. */
    static boolean isNull(Term term, Literal literal) {
        return switch (literal) {
            case Literal.Null _ -> true;
            case Literal.Text text -> isQuoted(term.type()) && text.escaped().isEmpty();
            default -> false;
        };
    }

    /** Empty if the literal is a well-formed id that cannot exist in this installation. */
    static Optional<Value> typed(Term term, Literal literal) {
        FieldType type = term.type();
        return switch (literal) {
            case Literal.Text text when type.isText() -> Optional.of(new Value.Text(text.value()));
            case Literal.Text text when isQuoted(type) -> id(term, text);
            case Literal.Numeral number when type == FieldType.INT -> Optional.of(whole(term, number));
            case Literal.Numeral number when type.isNumber() -> Optional.of(new Value.Decimal(number.value()));
            case Literal.Flag flag when type == FieldType.BOOLEAN -> Optional.of(new Value.Flag(flag.value()));
            case Literal.Date date when type == FieldType.DATE -> Optional.of(new Value.Day(date.value()));
            case Literal.DateTime at when type == FieldType.DATETIME -> Optional.of(new Value.Moment(at.value()));
            default -> throw wrongType(term, literal);
        };
    }

    static ApiException wrongType(Term term, Literal literal) {
        FieldType type = term.type();
        return literal.position()
                .refusal(
                        ErrorCode.INVALID_FIELD,
                        "value of filter criterion for field '" + term.name() + "' must be of type "
                                + (type == FieldType.DATETIME ? "dateTime" : type.apiName()) + " and should "
                                + (isQuoted(type) ? "" : "not ") + "be enclosed in quotes" + example(type),
                        term.name());
    }

    private static Optional<Value> id(Term term, Literal.Text text) {
        try {
            return Optional.of(new Value.Id(RecordId.parse(text.value())));
        } catch (ApiException refusal) {
            if (refusal.code() == ErrorCode.NOT_FOUND) {
                return Optional.empty();
            }
            throw text.position()
                    .refusal(refusal.code(), refusal.errors().getFirst().message(), term.name());
        }
    }

    private static Value whole(Term term, Literal.Numeral number) {
        BigDecimal value = number.value();
        boolean fits = value.stripTrailingZeros().scale() <= 0
                && value.abs().compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0;
        if (!fits) {
            throw wrongType(term, number);
        }
        return new Value.Whole(value.longValueExact());
    }

    private static boolean isQuoted(FieldType type) {
        return type.isText() || type == FieldType.ID || type == FieldType.REFERENCE;
    }

    private static String example(FieldType type) {
        return switch (type) {
            case DATE -> ", for example 2026-01-31";
            case DATETIME -> ", for example 2026-01-31T13:00:00Z";
            case INT -> ", for example 42";
            case DOUBLE, CURRENCY, PERCENT -> ", for example 19.90";
            case BOOLEAN -> ", that is true or false";
            default -> "";
        };
    }
}
