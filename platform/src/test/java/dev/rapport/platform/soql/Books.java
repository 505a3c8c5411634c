package dev.rapport.platform.soql;

import static dev.rapport.platform.schema.Field.Trait.FILTERABLE;
import static dev.rapport.platform.schema.Field.Trait.NILLABLE;
import static dev.rapport.platform.schema.Field.Trait.SORTABLE;

import dev.rapport.platform.schema.Field;
import dev.rapport.platform.schema.Field.Reference;
import dev.rapport.platform.schema.Field.Trait;
import dev.rapport.platform.schema.FieldType;
import dev.rapport.platform.schema.ObjectType;
import dev.rapport.platform.schema.Schema;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One object with a field of every kind that SOQL treats in its own way. */
public final class Books {
    public static final Schema SCHEMA = new Schema(List.of(
            new ObjectType(
                    "Book",
                    "Book",
                    "Books",
                    "a0B",
                    "book",
                    List.of(
                            field("Id", FieldType.ID, "id", FILTERABLE, SORTABLE),
                            field("Title", FieldType.STRING, "title", FILTERABLE, SORTABLE),
                            field("Genre", FieldType.PICKLIST, "genre", FILTERABLE, SORTABLE, NILLABLE),
                            field("Summary", FieldType.TEXTAREA, "summary", NILLABLE),
                            field("Pages", FieldType.INT, "pages", FILTERABLE, SORTABLE, NILLABLE),
                            field("Price", FieldType.CURRENCY, "price", FILTERABLE, SORTABLE, NILLABLE),
                            field("InPrint", FieldType.BOOLEAN, "in_print", FILTERABLE, SORTABLE),
                            field("PublishedOn", FieldType.DATE, "published_on", FILTERABLE, SORTABLE, NILLABLE),
                            field("CreatedDate", FieldType.DATETIME, "created_date", FILTERABLE, SORTABLE),
                            owner())),
            new ObjectType("Shelf", "Shelf", "Shelves", "a0S", "shelf", List.of(owner()))));

    private Books() {}

    private static Field owner() {
        Reference user = new Reference(List.of("User"), "Owner");
        return field("OwnerId", FieldType.REFERENCE, "owner_id", user, FILTERABLE, SORTABLE, NILLABLE);
    }

    private static Field field(String name, FieldType type, String column, Trait... traits) {
        return field(name, type, column, null, traits);
    }

    private static Field field(
            String name, FieldType type, String column, @Nullable Reference reference, Trait... traits) {
        return new Field(name, name, type, column, 0, 0, 0, List.of(), reference, Set.of(traits));
    }
}
