package dev.rapport.platform.record;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.AddedFields.Snapshot;
import dev.rapport.platform.schema.ObjectType;
import dev.rapport.platform.schema.Schema;
import dev.rapport.platform.tenancy.Tenant;
import io.quarkus.arc.Arc;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.metamodel.EntityType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All objects of this service, derived from its entities once at start-up, with the fields that the organisation of the
 * current unit of work added to them.
 *
 * <p>Ask anew for each call: what is kept from one organisation's call is wrong in another's. Refuses to start, naming
 * every contradiction at once, where entities, database and rules do not fit together.
 */
@Singleton
@Startup
public class RecordTypes {
    private final BoundTypes declared;
    private final AddedFields added;
    private final Tenant tenant;
    private final Map<Long, BoundTypes> ofOrganizations = new ConcurrentHashMap<>();

    /** @param replicas what the service keeps of other services' objects */
    RecordTypes(
            EntityManagerFactory entities,
            ColumnVerifier columns,
            @Any Instance<ObjectType> replicas,
            AddedFields added,
            Tenant tenant) {
        List<String> violations = new ArrayList<>();
        List<RecordBinding<?>> bindings = new ArrayList<>();
        entities.getMetamodel().getEntities().stream()
                .map(EntityType::getJavaType)
                .filter(StoredRecord.class::isAssignableFrom)
                .sorted(Comparator.comparing(Class::getSimpleName))
                .forEach(entity -> bind(entity.asSubclass(StoredRecord.class), bindings, violations));
        declared = new BoundTypes(bindings, replicas.stream().toList());
        this.added = added;
        this.tenant = tenant;
        new SchemaVerifier(declared.schema(), violations).verify();
        columns.verify(declared.schema(), violations);
        if (!violations.isEmpty()) {
            throw new IllegalStateException("The objects of this service contradict themselves or the database:\n  "
                    + String.join("\n  ", violations));
        }
    }

    public Schema schema() {
        return current().schema();
    }

    public Collection<RecordBinding<?>> all() {
        return current().all();
    }

    /** The object with this API name in any case of letters; NOT_FOUND otherwise. */
    public RecordBinding<?> require(String objectName) {
        return current().require(objectName);
    }

    /** The object that this id belongs to; NOT_FOUND if it is none of this service's. */
    public RecordBinding<?> require(RecordId id) {
        return current().require(id);
    }

    public <T extends StoredRecord> RecordBinding<T> require(Class<T> entity) {
        return current().require(entity);
    }

    /** What every organisation has. */
    public Schema declared() {
        return declared.schema();
    }

    private BoundTypes current() {
        long orgId = Arc.container().requestContext().isActive() ? tenant.orgIdOrNone() : Tenant.NONE;
        if (orgId == Tenant.NONE) {
            return declared;
        }
        Snapshot fields = added.of(orgId);
        if (fields.byObject().isEmpty()) {
            return declared;
        }
        BoundTypes known = ofOrganizations.get(orgId);
        if (known == null || known.version() != fields.version()) {
            known = declared.with(fields);
            ofOrganizations.put(orgId, known);
        }
        return known;
    }

    private static <T extends StoredRecord> void bind(
            Class<T> entity, List<RecordBinding<?>> bindings, List<String> violations) {
        try {
            bindings.add(EntityReading.read(entity));
        } catch (ReflectiveOperationException | IllegalArgumentException e) {
            violations.add(entity.getName() + ": " + e.getMessage());
        }
    }
}
