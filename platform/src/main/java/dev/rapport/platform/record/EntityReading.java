package dev.rapport.platform.record;

import dev.rapport.platform.schema.ObjectType;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** Reads an annotated entity class into a {@link RecordBinding}; inherited fields come first. */
final class EntityReading {
    private EntityReading() {}

    static <T extends StoredRecord> RecordBinding<T> read(Class<T> entity) throws ReflectiveOperationException {
        RecordType declared = entity.getAnnotation(RecordType.class);
        if (declared == null) {
            throw new IllegalArgumentException("a StoredRecord needs @RecordType");
        }
        List<EntityField> fields = fields(entity);
        String name = declared.name().isEmpty() ? entity.getSimpleName() : declared.name();
        String label = declared.label().isEmpty() ? Names.label(name) : declared.label();
        ObjectType type = new ObjectType(
                name,
                label,
                declared.labelPlural().isEmpty() ? label + "s" : declared.labelPlural(),
                declared.prefix(),
                table(entity),
                fields.stream().map(EntityField::field).toList());
        return new RecordBinding<>(entity, type, fields, duplicates(entity, type));
    }

    private static DuplicateKeys duplicates(Class<?> entity, ObjectType type) {
        List<DuplicateKey> keys = Arrays.stream(entity.getAnnotationsByType(DuplicateRule.class))
                .map(rule -> DuplicateKey.of(rule, type))
                .toList();
        return DuplicateKeys.of(keys, type);
    }

    private static List<EntityField> fields(Class<?> entity) throws IllegalAccessException {
        Deque<Class<?>> lineage = new ArrayDeque<>();
        for (Class<?> level = entity; level != Object.class; level = level.getSuperclass()) {
            lineage.push(level);
        }
        List<EntityField> fields = new ArrayList<>();
        for (Class<?> level : lineage) {
            Lookup lookup = MethodHandles.privateLookupIn(level, MethodHandles.lookup());
            for (java.lang.reflect.Field javaField : level.getDeclaredFields()) {
                RecordField declared = javaField.getAnnotation(RecordField.class);
                if (declared != null) {
                    demandNames(javaField);
                    fields.add(new EntityField(
                            FieldDerivation.derive(javaField, declared),
                            javaField.getName(),
                            FieldDerivation.boxed(javaField),
                            lookup.unreflectVarHandle(javaField)));
                }
            }
        }
        return fields;
    }

    /** An enum stored by position would change its meaning whenever a constant is added. */
    private static void demandNames(java.lang.reflect.Field javaField) {
        Enumerated how = javaField.getAnnotation(Enumerated.class);
        if (javaField.getType().isEnum() && (how == null || how.value() != EnumType.STRING)) {
            throw new IllegalArgumentException(javaField.getName() + " needs @Enumerated(EnumType.STRING)");
        }
    }

    private static String table(Class<?> entity) {
        Table table = entity.getAnnotation(Table.class);
        return table == null || table.name().isEmpty() ? Names.snakeCase(entity.getSimpleName()) : table.name();
    }
}
