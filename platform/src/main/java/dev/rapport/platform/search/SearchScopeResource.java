package dev.rapport.platform.search;

import dev.rapport.platform.record.ApiVersion;
import dev.rapport.platform.record.RecordTypes;
import dev.rapport.platform.schema.Field;
import dev.rapport.platform.schema.Field.Trait;
import dev.rapport.platform.schema.FieldType;
import dev.rapport.platform.schema.ObjectType;
import dev.rapport.platform.security.AccessMatrix;
import dev.rapport.platform.security.AccessMatrix.Action;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Tells what is searched, and what of it to show: of this application; the gateway tells of all. */
@Path("/services/data/{version}")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "Search")
public class SearchScopeResource {
    private static final int ROWS = 25;

    private final RecordTypes types;
    private final SearchIndex index;
    private final AccessMatrix access;

    SearchScopeResource(RecordTypes types, SearchIndex index, AccessMatrix access) {
        this.types = types;
        this.index = index;
        this.access = access;
    }

    /** One object that is searched where none is named. */
    public record SearchedObject(String type, String url) {}

    /** What to show of the records of one object. */
    public record SearchLayout(
            @Nullable String errorMessage,
            String label,
            int limitRows,
            String objectType,
            List<SearchColumn> searchColumns) {}

    /** One field of them. */
    public record SearchColumn(String field, @Nullable String format, String label, String name) {}

    @GET
    @Path("/search/scopeOrder")
    @Operation(operationId = "listSearchScope", summary = "The objects that are searched where none is named")
    public List<SearchedObject> scope(@PathParam("version") ApiVersion version) {
        return types.schema().types().stream()
                .filter(type -> index.covers(type) && access.allows(Action.READ, type.name()))
                .sorted(Comparator.comparing(ObjectType::name))
                .map(type -> new SearchedObject(
                        type.name(), "/services/data/" + version.text() + "/sobjects/" + type.name() + "/describe"))
                .toList();
    }

    @GET
    @Path("/search/layout")
    @Operation(operationId = "listSearchLayouts", summary = "Which fields to show of what is found of these objects")
    public List<SearchLayout> layouts(
            @PathParam("version") ApiVersion version, @QueryParam("q") @Nullable String objects) {
        return Arrays.stream(objects == null ? new String[0] : objects.split(","))
                .map(String::strip)
                .flatMap(name -> types.schema().find(name).stream())
                .map(SearchScopeResource::layout)
                .toList();
    }

    private static SearchLayout layout(ObjectType type) {
        List<SearchColumn> columns = type.fields().stream()
                .filter(SearchScopeResource::isShown)
                .map(field -> new SearchColumn(
                        type.name() + "." + field.name(),
                        field.type() == FieldType.DATE || field.type() == FieldType.DATETIME
                                ? field.type().apiName()
                                : null,
                        field.label(),
                        field.name()))
                .toList();
        return new SearchLayout(null, type.labelPlural(), ROWS, type.name(), columns);
    }

    /** By what people tell records apart. */
    private static boolean isShown(Field field) {
        return field.is(Trait.NAME_FIELD)
                || field.type() == FieldType.EMAIL
                || field.type() == FieldType.PHONE
                || field.name().equals("CreatedDate");
    }
}
