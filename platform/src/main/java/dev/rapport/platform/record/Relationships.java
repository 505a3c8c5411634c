package dev.rapport.platform.record;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.error.NearestName;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.schema.ChildRelationship;
import dev.rapport.platform.schema.Field;
import dev.rapport.platform.schema.ObjectType;
import dev.rapport.platform.security.AccessMatrix;
import dev.rapport.platform.security.AccessMatrix.Action;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Follows the name of a relationship from a record: up to the one it points at, or down to those that point at it. */
@ApplicationScoped
public class Relationships {
    private final RecordTypes types;
    private final EntityManager entities;
    private final AccessMatrix access;

    Relationships(RecordTypes types, EntityManager entities, AccessMatrix access) {
        this.types = types;
        this.entities = entities;
        this.access = access;
    }

    /** Where a relationship leads. */
    public sealed interface Target {
        /** To one record, of this service or of another. */
        record Parent(RecordId id, Field reference) implements Target {}

        /** To the records of this object whose reference is the record. */
        record Children(ObjectType child, Field reference) implements Target {}
    }

    /** NOT_FOUND where there is no such relationship, and where the reference is empty. */
    @Transactional
    Target follow(RecordBinding<?> binding, RecordId id, String relationship) {
        access.require(Action.READ, binding.type().name());
        StoredRecord record = RecordRepository.existing(entities.find(binding.entity(), id.value()), id);
        Optional<Field> up = binding.type().findRelationship(relationship);
        if (up.isPresent()) {
            Object target = binding.bound(up.get()).get(record);
            if (target instanceof Long stored) {
                return new Target.Parent(new RecordId(stored), up.get());
            }
            throw new ApiException(
                    ErrorCode.NOT_FOUND,
                    "The requested resource does not exist: " + up.get().name() + " of " + id + " is empty.");
        }
        return findChildren(binding.type(), relationship).orElseThrow(() -> unknown(binding.type(), relationship));
    }

    /** The records that a relationship leads down to; INVALID_FIELD if there is none of this name. */
    public Target.Children requireChildren(ObjectType parent, String relationship) {
        return findChildren(parent, relationship)
                .orElseThrow(() -> new ApiException(
                        ErrorCode.INVALID_FIELD,
                        "No relationship '" + relationship + "' leads from " + parent.name() + " to its children.",
                        relationship));
    }

    private Optional<Target.Children> findChildren(ObjectType parent, String relationship) {
        return types.schema().children(parent).stream()
                .filter(down -> relationship.equalsIgnoreCase(down.name()))
                .findFirst()
                .map(down -> new Target.Children(down.child(), down.field()));
    }

    private ApiException unknown(ObjectType type, String relationship) {
        List<String> known = new ArrayList<>(type.relationshipNames());
        types.schema().children(type).stream()
                .map(ChildRelationship::name)
                .filter(Objects::nonNull)
                .forEach(known::add);
        return new ApiException(
                ErrorCode.NOT_FOUND,
                "The requested resource does not exist: " + type.name() + " has neither a field for looking up nor a"
                        + " relationship '" + relationship + "'." + NearestName.hint(relationship, known));
    }
}
