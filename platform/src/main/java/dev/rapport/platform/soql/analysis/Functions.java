package dev.rapport.platform.soql.analysis;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.error.NearestName;
import dev.rapport.platform.schema.FieldType;
import dev.rapport.platform.soql.syntax.Expression;
import dev.rapport.platform.soql.syntax.Expression.Call;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The functions of SOQL: which there are, and what they take. */
final class Functions {
    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final String CONVERT_TIMEZONE = "convertTimezone";
    private static final List<String> OTHERS =
            List.of("toLabel", "convertCurrency", CONVERT_TIMEZONE, "FORMAT", "FIELDS", "GROUPING");
    private static final List<String> NAMES = Stream.of(
                    Stream.of(AggregateFunction.values()).map(Enum::name),
                    Stream.of(DateFunction.values()).map(Enum::name),
                    OTHERS.stream())
            .flatMap(names -> names)
            .toList();

    private Functions() {}

    static boolean is(Expression expression, String function) {
        return expression instanceof Call call && call.function().equalsIgnoreCase(function);
    }

    /** True of the functions that give back what they are given: labels are values here, and there is one currency. */
    static boolean isLabel(Call call) {
        return is(call, "toLabel") || is(call, "convertCurrency");
    }

    static Optional<AggregateFunction> aggregate(Call call) {
        return named(AggregateFunction.values(), call);
    }

    static Optional<DateFunction> date(Call call) {
        return named(DateFunction.values(), call);
    }

    static Expression onlyArgument(Call call) {
        if (call.arguments().size() != 1) {
            throw Refusals.malformed(
                    call.position(),
                    call.function() + " takes one argument, not "
                            + call.arguments().size());
        }
        return call.arguments().getFirst();
    }

    /** The field whose part a date function gives, taken out of convertTimezone. */
    static Expression dateArgument(Call call) {
        requireDate(call);
        Expression argument = onlyArgument(call);
        return is(argument, CONVERT_TIMEZONE) ? onlyArgument((Call) argument) : argument;
    }

    /** @param of what {@link #dateArgument} means */
    static Term datePart(Call call, Term of, Viewpoint viewpoint) {
        DateFunction function = requireDate(call);
        boolean isConverted = is(onlyArgument(call), CONVERT_TIMEZONE);
        boolean fits = of.type() == FieldType.DATETIME
                || (of.type() == FieldType.DATE && !function.needsTime() && !isConverted);
        if (!fits) {
            throw call.position()
                    .refusal(
                            ErrorCode.INVALID_FIELD,
                            call + " needs a field of type dateTime" + (function.needsTime() ? "" : " or date") + "; "
                                    + of.name() + " is of type "
                                    + of.type().apiName(),
                            of.name());
        }
        ZoneId zone = isConverted ? viewpoint.calendar().zone() : UTC;
        return new Term.DatePart(function, of, zone, viewpoint.calendar().fiscalStart());
    }

    private static DateFunction requireDate(Call call) {
        return date(call).orElseThrow(() -> misplaced(call));
    }

    /** Refuses a function that does not exist, or not here. */
    static ApiException misplaced(Call call) {
        boolean isKnown = NAMES.stream().anyMatch(name -> name.equalsIgnoreCase(call.function()));
        return Refusals.malformed(
                call.position(),
                isKnown
                        ? call.function() + " cannot be used here"
                        : "there is no function '" + call.function() + "'." + NearestName.hint(call.function(), NAMES));
    }

    private static <F extends Enum<F>> Optional<F> named(F[] functions, Call call) {
        String name = call.function().toUpperCase(Locale.ROOT);
        return Arrays.stream(functions)
                .filter(function -> function.name().equals(name))
                .findFirst();
    }
}
