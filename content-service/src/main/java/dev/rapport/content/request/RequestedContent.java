package dev.rapport.content.request;

import dev.rapport.content.asset.AssetType;
import dev.rapport.content.asset.ValueList;
import dev.rapport.content.match.Wanted;
import dev.rapport.content.stage.CycleStage;
import dev.rapport.platform.record.OwnedRecord;
import dev.rapport.platform.record.RecordField;
import dev.rapport.platform.schema.FieldType;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What somebody asks for. Frozen once it is triaged, since matches were offered for it. */
@MappedSuperclass
public abstract class RequestedContent extends OwnedRecord {
    /** API names of what triage freezes. */
    static final Set<String> FROZEN = Set.of("Name", "Description", "Type", "Stage", "Personas", "NeededBy");

    private static final int LONGEST_TEXT = 4_000;
    private static final int LONGEST_LIST = 1_000;

    @RecordField(required = true, nameField = true)
    private String name;

    @RecordField(required = true, type = FieldType.TEXTAREA, length = LONGEST_TEXT)
    private String description;

    @Enumerated(EnumType.STRING)
    @RecordField
    private @Nullable AssetType type;

    /** At which step of the sales cycle it is to help. */
    @Enumerated(EnumType.STRING)
    @RecordField(required = true)
    private CycleStage stage;

    @RecordField(type = FieldType.MULTIPICKLIST, length = LONGEST_LIST)
    private @Nullable String personas;

    @RecordField
    private @Nullable LocalDate neededBy;

    /** Brings lists of values to one form, after fields were written. */
    void settle() {
        personas = ValueList.text(ValueList.values(personas));
    }

    Wanted wanted() {
        return new Wanted(
                type == null ? null : type.name(), List.of(stage.name()), personas(), name + " " + description);
    }

    String name() {
        return name;
    }

    String description() {
        return description;
    }

    @Nullable
    AssetType type() {
        return type;
    }

    CycleStage stage() {
        return stage;
    }

    List<String> personas() {
        return ValueList.values(personas);
    }

    @Nullable
    LocalDate neededBy() {
        return neededBy;
    }
}
