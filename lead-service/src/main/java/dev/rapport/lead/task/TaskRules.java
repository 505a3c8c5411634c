package dev.rapport.lead.task;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.FieldChanges;
import dev.rapport.platform.record.RecordRules;
import dev.rapport.platform.record.RecordTypes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps a task's derived fields in step, and its references pointing at records that exist. */
@ApplicationScoped
class TaskRules implements RecordRules<Task> {
    private final EntityManager entities;
    private final RecordTypes types;

    TaskRules(EntityManager entities, RecordTypes types) {
        this.entities = entities;
        this.types = types;
    }

    @Override
    public Class<Task> entity() {
        return Task.class;
    }

    @Override
    public void beforeCreate(Task task, FieldChanges changes) {
        demandSound(task);
    }

    @Override
    public void beforeUpdate(Task task, FieldChanges changes) {
        demandSound(task);
    }

    private void demandSound(Task task) {
        task.complete();
        demandExists(task.whoId, "WhoId");
        demandExists(task.whatId, "WhatId");
    }

    private boolean mayPointAt(RecordId id, String field) {
        return types.require(Task.class)
                .type()
                .find(field)
                .flatMap(declared -> Optional.ofNullable(declared.reference()))
                .flatMap(declared ->
                        types.schema().find(id).map(type -> declared.objects().contains(type.name())))
                .orElse(false);
    }

    /** A reference that may point at several objects cannot be a foreign key. */
    private void demandExists(@Nullable Long reference, String field) {
        if (reference == null) {
            return;
        }
        RecordId id = new RecordId(reference);
        boolean exists =
                mayPointAt(id, field) && entities.find(types.require(id).entity(), reference) != null;
        if (!exists) {
            throw new ApiException(
                    ErrorCode.INVALID_CROSS_REFERENCE_KEY,
                    "invalid cross reference id: " + field + " " + id + " points at no record.",
                    field);
        }
    }
}
