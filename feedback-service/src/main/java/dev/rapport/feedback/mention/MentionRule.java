package dev.rapport.feedback.mention;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.record.RecordField;
import dev.rapport.platform.record.RecordType;
import dev.rapport.platform.record.StoredRecord;
import dev.rapport.platform.schema.FieldType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** By which words a claim is told. Phrases are words, not patterns: no text makes a rule slow. */
@Entity
@RecordType(prefix = "a2L")
public class MentionRule extends StoredRecord {
    static final int MOST_PHRASES = 50;
    private static final int PHRASE_LENGTH = 100;

    @RecordField(required = true, length = 80, nameField = true)
    private String name;

    /** The lowest number speaks first. */
    @RecordField(required = true)
    private int sortOrder;

    /** One to a line; an asterisk at the end stands for the rest of a word. */
    @RecordField(required = true, type = FieldType.TEXTAREA, length = MOST_PHRASES * (PHRASE_LENGTH + 1))
    private String phrases;

    @RecordField(required = true)
    @Enumerated(EnumType.STRING)
    private ClaimType claimType;

    /** What is taken to hold of such claims until somebody knows better; UNKNOWN if empty. */
    @RecordField
    @Enumerated(EnumType.STRING)
    private @Nullable Truth truth;

    @RecordField(label = "Active")
    private boolean isActive = true;

    protected MentionRule() {}

    String name() {
        return name;
    }

    boolean isActive() {
        return isActive;
    }

    /** What this rule says of a text; nothing if none of its phrases is in it. */
    Optional<RuleFinding> speak(Words text) {
        return lines().stream()
                .filter(phrase -> text.contain(Words.of(phrase), phrase.endsWith("*")))
                .findFirst()
                .map(phrase -> new RuleFinding(id(), phrase, claimType, truth == null ? Truth.UNKNOWN : truth));
    }

    /** Refuses phrases without a word, too long or too many. */
    void requireSound() {
        List<String> lines = lines();
        if (lines.isEmpty() || lines.size() > MOST_PHRASES) {
            throw new ApiException(
                    ErrorCode.LIMIT_EXCEEDED,
                    "Phrases: a rule has from 1 to " + MOST_PHRASES + " of them, one to a line, not " + lines.size()
                            + ".",
                    "Phrases");
        }
        for (String line : lines) {
            if (line.length() > PHRASE_LENGTH) {
                throw new ApiException(
                        ErrorCode.STRING_TOO_LONG,
                        "Phrases: '" + line.substring(0, PHRASE_LENGTH) + "…' is longer than " + PHRASE_LENGTH
                                + " characters.",
                        "Phrases");
            }
            if (Words.of(line).isEmpty()) {
                throw new ApiException(
                        ErrorCode.FIELD_INTEGRITY_EXCEPTION, "Phrases: '" + line + "' has no word in it.", "Phrases");
            }
        }
    }

    private List<String> lines() {
        return phrases.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
