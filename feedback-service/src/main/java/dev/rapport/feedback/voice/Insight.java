package dev.rapport.feedback.voice;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.OwnedRecord;
import dev.rapport.platform.record.RecordField;
import dev.rapport.platform.record.RecordType;
import dev.rapport.platform.schema.FieldType;
import jakarta.persistence.Entity;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What several voices come to, and the hypothesis that is to show whether it is so. */
@Entity
@RecordType(prefix = "a2P")
public class Insight extends OwnedRecord {
    /** Independent accounts from which on an insight is more than one customer's wish. */
    static final int INDEPENDENT_ACCOUNTS = 3;

    @RecordField(required = true, nameField = true)
    private String name;

    @RecordField(type = FieldType.TEXTAREA, length = 32_000)
    private @Nullable String statement;

    @RecordField(references = "Hypothesis", children = "Insights")
    private @Nullable Long hypothesisId;

    protected Insight() {}

    InsightView view(List<Voice> voices) {
        long accounts = voices.stream()
                .map(Voice::account)
                .filter(Objects::nonNull)
                .distinct()
                .count();
        return new InsightView(
                id(),
                name,
                statement,
                hypothesis(),
                accounts,
                accounts < INDEPENDENT_ACCOUNTS,
                voices.stream().map(Voice::support).toList());
    }

    @Nullable
    RecordId hypothesis() {
        return reference(hypothesisId);
    }
}
