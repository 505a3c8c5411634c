package dev.rapport.platform.rest;

import dev.rapport.platform.error.ApiError;
import dev.rapport.platform.error.ErrorCode;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * What PostgreSQL refuses, in the words of the caller. Constraints are named {@code <table>_<column>_key} and {@code
 * <table>_<column>_fkey}, so that the field can be told from the name.
 */
final class DatabaseRefusal {
    private static final Pattern WORD = Pattern.compile("(?:^|_)([a-z])");

    private DatabaseRefusal() {}

    static Optional<ApiError> translate(SQLException failure) {
        String state = failure.getSQLState() == null ? "" : failure.getSQLState();
        return switch (state) {
            case "23505" -> {
                String field = field(failure, "_key");
                yield error(
                        ErrorCode.DUPLICATE_VALUE,
                        "duplicate value found: " + field + " duplicates the value of another record.",
                        field);
            }
            case "23503" -> {
                String field = field(failure, "_fkey");
                yield error(
                        ErrorCode.INVALID_CROSS_REFERENCE_KEY,
                        "invalid cross reference id: " + field + " points at no record.",
                        field);
            }
            case "23514" ->
                error(
                        ErrorCode.FIELD_INTEGRITY_EXCEPTION,
                        "The values contradict the rule " + constraint(failure) + ".",
                        "");
            case "22021" ->
                error(
                        ErrorCode.FIELD_INTEGRITY_EXCEPTION,
                        "A text contains a NUL character, or half of a surrogate pair, which no text may.",
                        "");
            case "22003" ->
                error(ErrorCode.NUMBER_OUTSIDE_VALID_RANGE, "A number lies outside what its field allows.", "");
            case "57014" -> error(ErrorCode.QUERY_TIMEOUT, "Your query request was running for too long.", "");
            case "55P03", "40P01", "40001" ->
                error(
                        ErrorCode.UNABLE_TO_LOCK_ROW,
                        "unable to obtain exclusive access to this record: others kept changing it. Try again.",
                        "");
            default ->
                state.startsWith("08") || state.startsWith("57P") || isPoolTimeout(failure)
                        ? error(ErrorCode.SERVER_UNAVAILABLE, "The database cannot be reached at the moment.", "")
                        : Optional.empty();
        };
    }

    /** The pool's refusals carry no state. */
    private static boolean isPoolTimeout(SQLException failure) {
        return failure.getSQLState() == null
                && failure.getMessage() != null
                && failure.getMessage().toLowerCase(Locale.ROOT).contains("acquisition timeout");
    }

    private static Optional<ApiError> error(ErrorCode code, String message, String field) {
        return Optional.of(new ApiError(message, code, field.isEmpty() ? List.of() : List.of(field)));
    }

    /** API name of the constraint's column: {@code lead_account_id_fkey} on lead → AccountId. Triggers name the field. */
    private static String field(SQLException failure, String suffix) {
        ServerErrorMessage said = said(failure);
        if (said != null && said.getColumn() != null) {
            return said.getColumn();
        }
        if (said == null || said.getConstraint() == null || said.getTable() == null) {
            return "a field";
        }
        String column = said.getConstraint()
                .replaceFirst("^" + Pattern.quote(said.getTable()) + "_", "")
                .replaceFirst(suffix + "$", "");
        return WORD.matcher(column).replaceAll(match -> upper(match));
    }

    /** What the server said; a batch hides it one exception further on. */
    private static @Nullable ServerErrorMessage said(@Nullable SQLException failure) {
        for (SQLException next = failure; next != null; next = next.getNextException()) {
            if (next instanceof PSQLException postgres) {
                return postgres.getServerErrorMessage();
            }
        }
        return null;
    }

    private static String upper(MatchResult match) {
        return Matcher.quoteReplacement(match.group(1).toUpperCase(Locale.ROOT));
    }

    private static String constraint(SQLException failure) {
        ServerErrorMessage said = said(failure);
        return said == null || said.getConstraint() == null ? "of the database" : said.getConstraint();
    }
}
