package dev.rapport.feedback.hypothesis;

import static dev.rapport.platform.record.RecordField.Access.CREATE_ONLY;
import static dev.rapport.platform.record.RecordField.Access.READ_ONLY;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordField;
import dev.rapport.platform.record.RecordType;
import dev.rapport.platform.record.StoredRecord;
import dev.rapport.platform.schema.FieldType;
import jakarta.persistence.Entity;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One of the messages that a hypothesis holds against each other, and what its part of the audience has shown. */
@Entity
@RecordType(prefix = "a2B")
public class HypothesisArm extends StoredRecord {
    /** API names of what registration of the hypothesis freezes. */
    static final Set<String> FROZEN = Set.of("Name", "Description", "IsControl", "ExternalId");

    @RecordField(access = CREATE_ONLY, required = true, references = "Hypothesis", children = "HypothesisArms")
    private Long hypothesisId;

    @RecordField(required = true, nameField = true)
    private String name;

    /** What this part of the audience gets to see. */
    @RecordField(type = FieldType.TEXTAREA, length = 32_000)
    private @Nullable String description;

    /** Whether it is what is in use today, which the others have to beat. */
    @RecordField(required = true, defaulted = true)
    private boolean isControl;

    @RecordField(access = READ_ONLY, required = true)
    private int successes;

    @RecordField(access = READ_ONLY, required = true)
    private int trials;

    @RecordField(externalId = true)
    @Nullable
    String externalId;

    protected HypothesisArm() {}

    RecordId hypothesis() {
        return new RecordId(hypothesisId);
    }

    boolean isControl() {
        return isControl;
    }

    Tally tally() {
        return new Tally(successes, trials);
    }

    /** Counts trials and the successes among them; the hypothesis has made sure that it may, and that they fit. */
    void observe(Tally more) {
        successes += more.successes();
        trials += more.trials();
    }

    /** The same message, for another test of it. */
    ObjectNode again(RecordId hypothesis) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("HypothesisId", hypothesis.toString())
                .put("Name", name)
                .put("Description", description)
                .put("IsControl", isControl);
    }

    HypothesisView.Arm view() {
        return new HypothesisView.Arm(id(), name, isControl, successes, trials);
    }
}
