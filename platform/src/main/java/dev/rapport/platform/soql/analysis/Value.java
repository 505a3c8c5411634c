package dev.rapport.platform.soql.analysis;

import dev.rapport.platform.id.RecordId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** A value that has the type of the field it is compared with. */
public sealed interface Value {
    record Text(String value) implements Value {}

    record Id(RecordId value) implements Value {}

    record Whole(long value) implements Value {}

    record Decimal(BigDecimal value) implements Value {}

    record Flag(boolean value) implements Value {}

    record Day(LocalDate value) implements Value {}

    record Moment(Instant value) implements Value {}
}
