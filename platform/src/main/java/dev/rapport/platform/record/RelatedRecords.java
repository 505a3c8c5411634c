package dev.rapport.platform.record;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.Relationships.Target;
import dev.rapport.platform.schema.Field;
import dev.rapport.platform.schema.ObjectType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers with what a relationship leads to. */
@ApplicationScoped
class RelatedRecords {
    private final RecordTypes types;
    private final Relationships relationships;
    private final RecordReader reader;
    private final ChildRecords children;

    RelatedRecords(RecordTypes types, Relationships relationships, RecordReader reader, ChildRecords children) {
        this.types = types;
        this.relationships = relationships;
        this.reader = reader;
        this.children = children;
    }

    Response read(RecordBinding<?> binding, String id, String name, @Nullable String fields, String version) {
        RecordId from = RecordId.parse(id);
        return switch (relationships.follow(binding, from, name)) {
            case Target.Parent parent -> parent(parent, fields, version);
            case Target.Children down ->
                Response.ok(children.of(down.child(), down.reference(), from, names(down.child(), fields), version))
                        .build();
        };
    }

    private static List<String> names(ObjectType child, @Nullable String fields) {
        return fields == null
                ? child.fieldNames()
                : RecordReader.named(child, fields).stream().map(Field::name).toList();
    }

    /** A record of another service is there for the client to follow: a service reads no other service's records. */
    private Response parent(Target.Parent parent, @Nullable String fields, String version) {
        Optional<ObjectType> own = types.schema().find(parent.id());
        if (own.isPresent()) {
            return Response.ok(
                            reader.read(own.get(), parent.id(), fields, version).json())
                    .build();
        }
        String object =
                Objects.requireNonNull(parent.reference().reference()).objects().getFirst();
        String query = fields == null ? "" : "?fields=" + URLEncoder.encode(fields, StandardCharsets.UTF_8);
        return Response.status(Status.TEMPORARY_REDIRECT)
                .header(
                        HttpHeaders.LOCATION,
                        "/services/data/" + version + "/sobjects/" + object + "/" + parent.id() + query)
                .build();
    }
}
