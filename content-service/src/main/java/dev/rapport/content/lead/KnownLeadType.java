package dev.rapport.content.lead;

import static dev.rapport.platform.schema.Field.Trait.FILTERABLE;
import static dev.rapport.platform.schema.Field.Trait.NAME_FIELD;
import static dev.rapport.platform.schema.Field.Trait.NILLABLE;
import static dev.rapport.platform.schema.Field.Trait.SORTABLE;

import dev.rapport.platform.schema.Field;
import dev.rapport.platform.schema.Field.Reference;
import dev.rapport.platform.schema.Field.Trait;
import dev.rapport.platform.schema.FieldType;
import dev.rapport.platform.schema.ObjectType;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What queries may ask of a lead who is a parent: {@code Lead.Company}. lead-service has the whole object. */
final class KnownLeadType {
    private static final int TEXT_LENGTH = 255;

    private KnownLeadType() {}

    @Produces
    @Singleton
    static ObjectType lead() {
        return new ObjectType(
                "Lead",
                "Lead",
                "Leads",
                "00Q",
                "known_lead",
                List.of(
                        field("Id", FieldType.ID, "lead_id", null),
                        field("Name", FieldType.STRING, "name", null, NAME_FIELD, NILLABLE),
                        field("Company", FieldType.STRING, "company", null, NILLABLE),
                        field("Email", FieldType.EMAIL, "email", null, NILLABLE),
                        field("Stage", FieldType.PICKLIST, "stage", null, NILLABLE),
                        field("IsConverted", FieldType.BOOLEAN, "is_converted", null),
                        field(
                                "MasterRecordId",
                                FieldType.REFERENCE,
                                "master_id",
                                new Reference(List.of("Lead"), "MasterRecord", null),
                                NILLABLE)));
    }

    private static Field field(
            String name, FieldType type, String column, @Nullable Reference reference, Trait... traits) {
        Set<Trait> all = EnumSet.of(FILTERABLE, SORTABLE);
        all.addAll(List.of(traits));
        int length = type.isText() ? TEXT_LENGTH : 0;
        return new Field(name, name, type, column, length, 0, 0, List.of(), reference, all);
    }
}
