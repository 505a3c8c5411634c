package dev.rapport.platform.query;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.rapport.platform.record.ValueWriter;
import dev.rapport.platform.soql.analysis.Shape.Value;
import java.io.IOException;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How one answer writes values.
 *
 * @param version API version to echo in addresses, as {@code v60.0}
 * @param zone of the times that FORMAT shows
 */
record Answering(String version, ZoneId zone) {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("M/d/uuuu", Locale.US);
    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("M/d/uuuu, h:mm a", Locale.US);
    private static final String NUMBER = "#,##0.####################";

    void write(JsonGenerator json, Value shown, @Nullable Object value) throws IOException {
        ValueWriter.write(json, shown.formatted() ? formatted(value) : value);
    }

    /** As people in the United States read it, which is every user's locale. */
    private @Nullable Object formatted(@Nullable Object value) {
        return switch (value) {
            case Integer number -> number(number);
            case BigDecimal number -> number(number);
            case LocalDate date -> DATE.format(date);
            case Instant instant -> DATE_TIME.format(instant.atZone(zone));
            case null, default -> value;
        };
    }

    private static String number(Number number) {
        return new DecimalFormat(NUMBER, DecimalFormatSymbols.getInstance(Locale.US)).format(number);
    }
}
