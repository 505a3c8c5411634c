package dev.rapport.feedback.voice;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.record.RecordField;
import dev.rapport.platform.record.RecordType;
import dev.rapport.platform.record.StoredRecord;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.threeten.extra.YearQuarter;

/** How many voices of a tier we mean to hear in a quarter, from one quarter on until another target begins. */
@Entity
@RecordType(prefix = "a2Q")
public class ListeningTarget extends StoredRecord {
    private static final int MOST = 1_000_000;

    @RecordField(required = true)
    @Enumerated(EnumType.STRING)
    private VoiceTier tier;

    /** First day of the first quarter that it is meant for. */
    @RecordField(required = true)
    private LocalDate since;

    @RecordField(required = true, label = "Voices per Quarter")
    private Integer voices;

    protected ListeningTarget() {}

    /** Refuses a target that begins within a quarter, or asks for nothing or too much. */
    void requireSense() {
        LocalDate begin = YearQuarter.from(since).atDay(1);
        if (!begin.equals(since)) {
            throw new ApiException(
                    ErrorCode.FIELD_INTEGRITY_EXCEPTION,
                    "Since: a target begins with a quarter: " + begin + ", not " + since + ".",
                    "Since");
        }
        if (voices < 1 || voices > MOST) {
            throw new ApiException(
                    ErrorCode.NUMBER_OUTSIDE_VALID_RANGE,
                    "Voices: from 1 to " + MOST + ", not " + voices + ".",
                    "Voices");
        }
    }
}
