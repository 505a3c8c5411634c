package dev.rapport.platform.soql;

import static dev.rapport.platform.schema.Field.Trait.FILTERABLE;
import static dev.rapport.platform.schema.Field.Trait.NILLABLE;
import static dev.rapport.platform.schema.Field.Trait.SORTABLE;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.schema.Field;
import dev.rapport.platform.schema.Field.Reference;
import dev.rapport.platform.schema.Field.Trait;
import dev.rapport.platform.schema.FieldType;
import dev.rapport.platform.schema.ObjectType;
import dev.rapport.platform.schema.Schema;
import dev.rapport.platform.soql.analysis.Calendar;
import dev.rapport.platform.soql.analysis.Viewpoint;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.Month;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Objects with a field of every kind, and a reference of every kind, that SOQL treats in its own way. */
public final class Books {
    /** A Wednesday afternoon in Berlin, in a fiscal year that begins in April. */
    public static final Viewpoint VIEWPOINT = new Viewpoint(
            RecordId.of("005", 1),
            new Calendar(
                    Instant.parse("2026-03-18T15:00:00Z"), ZoneId.of("Europe/Berlin"), DayOfWeek.SUNDAY, Month.APRIL));

    private static final ObjectType BOOK = new ObjectType(
            "Book",
            "Book",
            "Books",
            "a0B",
            "book",
            List.of(
                    field("Id", FieldType.ID, "id", FILTERABLE, SORTABLE),
                    field("Title", FieldType.STRING, "title", FILTERABLE, SORTABLE),
                    field("Genre", FieldType.PICKLIST, "genre", FILTERABLE, SORTABLE, NILLABLE),
                    field("Moods", FieldType.MULTIPICKLIST, "moods", FILTERABLE, NILLABLE),
                    field("Summary", FieldType.TEXTAREA, "summary", NILLABLE),
                    field("Pages", FieldType.INT, "pages", FILTERABLE, SORTABLE, NILLABLE),
                    field("Price", FieldType.CURRENCY, "price", FILTERABLE, SORTABLE, NILLABLE),
                    field("InPrint", FieldType.BOOLEAN, "in_print", FILTERABLE, SORTABLE),
                    field("PublishedOn", FieldType.DATE, "published_on", FILTERABLE, SORTABLE, NILLABLE),
                    field("CreatedDate", FieldType.DATETIME, "created_date", FILTERABLE, SORTABLE),
                    owner(),
                    reference("ShelfId", "shelf_id", new Reference(List.of("Shelf"), "Shelf", "Books")),
                    reference("SequelToId", "sequel_to_id", new Reference(List.of("Book"), "SequelTo", "Sequels")),
                    reference("PublisherId", "publisher_id", new Reference(List.of("Publisher"), "Publisher", null))));

    private static final ObjectType SHELF = new ObjectType(
            "Shelf",
            "Shelf",
            "Shelves",
            "a0S",
            "shelf",
            List.of(
                    field("Id", FieldType.ID, "id", FILTERABLE, SORTABLE),
                    field("Name", FieldType.STRING, "name", FILTERABLE, SORTABLE),
                    owner()));

    /** Lies on a book or on a shelf. */
    private static final ObjectType LABEL = new ObjectType(
            "Label",
            "Label",
            "Labels",
            "a0L",
            "label",
            List.of(
                    field("Id", FieldType.ID, "id", FILTERABLE, SORTABLE),
                    field("Text", FieldType.STRING, "text", FILTERABLE, SORTABLE, NILLABLE),
                    reference("OnId", "on_id", new Reference(List.of("Book", "Shelf"), "On", "Labels"))));

    private static final ObjectType USER = new ObjectType(
            "User",
            "User",
            "Users",
            "005",
            "directory_user",
            List.of(
                    field("Id", FieldType.ID, "id", FILTERABLE, SORTABLE),
                    field("Name", FieldType.STRING, "name", FILTERABLE, SORTABLE)));

    /** Publishers are another service's, users too, but of users there is a replica. */
    public static final Schema SCHEMA = new Schema(List.of(BOOK, SHELF, LABEL), List.of(USER));

    private Books() {}

    private static Field owner() {
        return reference("OwnerId", "owner_id", new Reference(List.of("User"), "Owner", null));
    }

    private static Field reference(String name, String column, Reference reference) {
        return field(name, FieldType.REFERENCE, column, reference, FILTERABLE, SORTABLE, NILLABLE);
    }

    private static Field field(String name, FieldType type, String column, Trait... traits) {
        return field(name, type, column, null, traits);
    }

    private static Field field(
            String name, FieldType type, String column, @Nullable Reference reference, Trait... traits) {
        return new Field(name, name, type, column, 0, 0, 0, List.of(), reference, Set.of(traits));
    }
}
