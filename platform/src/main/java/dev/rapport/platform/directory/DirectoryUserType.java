package dev.rapport.platform.directory;

import static dev.rapport.platform.schema.Field.Trait.FILTERABLE;
import static dev.rapport.platform.schema.Field.Trait.NAME_FIELD;
import static dev.rapport.platform.schema.Field.Trait.NILLABLE;
import static dev.rapport.platform.schema.Field.Trait.SORTABLE;

import dev.rapport.platform.schema.Field;
import dev.rapport.platform.schema.Field.Trait;
import dev.rapport.platform.schema.FieldType;
import dev.rapport.platform.schema.ObjectType;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What queries may ask of a user who is a parent: {@code Owner.Name}. The gateway has the whole object. */
final class DirectoryUserType {
    private static final int TEXT_LENGTH = 255;

    private DirectoryUserType() {}

    @Produces
    @Singleton
    static ObjectType user() {
        return new ObjectType(
                "User",
                "User",
                "Users",
                "005",
                "directory_user",
                List.of(
                        field("Id", FieldType.ID, "id"),
                        field("Name", FieldType.STRING, "name", NAME_FIELD),
                        field("Function", FieldType.PICKLIST, "function", NILLABLE),
                        field("Seniority", FieldType.PICKLIST, "seniority", NILLABLE),
                        field("Team", FieldType.STRING, "team", NILLABLE),
                        field("IsActive", FieldType.BOOLEAN, "active")));
    }

    private static Field field(String name, FieldType type, String column, Trait... traits) {
        Set<Trait> all = EnumSet.of(FILTERABLE, SORTABLE);
        all.addAll(List.of(traits));
        int length = type.isText() ? TEXT_LENGTH : 0;
        return new Field(name, name, type, column, length, 0, 0, List.of(), null, all);
    }
}
