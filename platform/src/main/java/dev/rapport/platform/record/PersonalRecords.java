package dev.rapport.platform.record;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.schema.Field;
import dev.rapport.platform.schema.Field.Trait;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * In charge of what records tell about people: finds it, tells it, erases it. Works past the objects' rules and on records
 * in the bin too; stamps and change events follow as from any write.
 */
@ApplicationScoped
public class PersonalRecords {
    /** What a text says that cannot be empty; the record's id follows, so that no two erased people look alike. */
    private static final String NEUTRAL = "Erased ";

    private final RecordTypes types;
    private final EntityManager entities;
    private final ObjectMapper json;

    PersonalRecords(RecordTypes types, EntityManager entities, ObjectMapper json) {
        this.types = types;
        this.entities = entities;
        this.json = json;
    }

    /** The records of other objects with personal fields that refer to one of these records, which are of these objects. */
    public Set<StoredRecord> referringTo(Set<String> objects, List<RecordId> records) {
        Set<StoredRecord> found = new LinkedHashSet<>();
        if (records.isEmpty()) {
            return found;
        }
        for (RecordBinding<?> binding : types.all()) {
            if (!objects.contains(binding.type().name()) && tellsAboutPeople(binding)) {
                binding.fields().stream()
                        .filter(bound -> refersTo(bound.field(), objects))
                        .forEach(bound -> found.addAll(referring(binding, (EntityField) bound, records)));
            }
        }
        return found;
    }

    /** Empties what is personal; what cannot be empty says a neutral word. */
    public void erase(StoredRecord record) {
        types.require(record.getClass()).fields().stream()
                .filter(bound -> bound instanceof EntityField && bound.field().isPersonal())
                .forEach(bound -> bound.set(record, bound.field().is(Trait.NILLABLE) ? null : NEUTRAL + record.id()));
        if (record.customValues != null) {
            record.customValues = null;
            EntityField.trackChange(record, StoredRecord.CUSTOM_VALUES);
        }
    }

    /** All fields of the record by their API names, with the name of its object before them. */
    public ObjectNode tell(StoredRecord record) {
        RecordBinding<?> binding = types.require(record.getClass());
        ObjectNode told = json.createObjectNode().put("object", binding.type().name());
        for (Field field : binding.type().fields()) {
            Object value = binding.bound(field).get(record);
            told.set(field.name(), json.valueToTree(ValueWriter.plain(value)));
        }
        return told;
    }

    private static boolean tellsAboutPeople(RecordBinding<?> binding) {
        return binding.type().fields().stream().anyMatch(field -> field.is(Trait.PERSONAL));
    }

    private static boolean refersTo(Field field, Set<String> objects) {
        return field.reference() != null && field.reference().objects().stream().anyMatch(objects::contains);
    }

    private <T extends StoredRecord> List<T> referring(
            RecordBinding<T> binding, EntityField reference, List<RecordId> records) {
        return entities.createQuery(
                        "from " + binding.entity().getSimpleName() + " e where e." + reference.property()
                                + " in ?1 order by e.id",
                        binding.entity())
                .setParameter(1, records.stream().map(RecordId::value).toList())
                .getResultList();
    }
}
