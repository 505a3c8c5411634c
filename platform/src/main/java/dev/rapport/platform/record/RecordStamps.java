package dev.rapport.platform.record;

import dev.rapport.platform.security.CurrentCaller;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import org.hibernate.Interceptor;
import org.hibernate.type.Type;

/**
 * Stamps every record that is created or changed with time and user, and notes the change for {@link RecordChanges}.
 *
 * <p>It sits in Hibernate's flush because both planes, event handlers and timers pass there: a change without stamp or
 * change event cannot be written.
 */
@ApplicationScoped
@PersistenceUnitExtension
public class RecordStamps implements Interceptor {
    private final Clock clock;
    private final CurrentCaller caller;
    private final RecordChanges changes;
    private final Modstamps modstamps;

    RecordStamps(Clock clock, CurrentCaller caller, RecordChanges changes, Modstamps modstamps) {
        this.clock = clock;
        this.caller = caller;
        this.modstamps = modstamps;
        this.changes = changes;
    }

    @Override
    public boolean onPersist(Object entity, Object id, Object[] state, String[] names, Type[] types) {
        if (!(entity instanceof StoredRecord record)) {
            return false;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        long user = caller.get().userId();
        set(state, names, "createdDate", now);
        set(state, names, "createdById", user);
        stampChange(state, names, now, user);
        if (entity instanceof OwnedRecord) {
            int owner = Arrays.asList(names).indexOf("ownerId");
            state[owner] = state[owner] == null ? user : state[owner];
        }
        changes.created(record);
        return true;
    }

    @Override
    public boolean onFlushDirty(
            Object entity, Object id, Object[] current, Object[] previous, String[] names, Type[] types) {
        if (!(entity instanceof StoredRecord record)) {
            return false;
        }
        stampChange(
                current,
                names,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                caller.get().userId());
        changes.updated(record, current, previous, names);
        return true;
    }

    private void stampChange(Object[] state, String[] names, Instant now, long user) {
        set(state, names, "lastModifiedDate", now);
        set(state, names, "lastModifiedById", user);
        set(state, names, "systemModstamp", modstamps.current());
    }

    private static void set(Object[] state, String[] names, String property, Object value) {
        state[Arrays.asList(names).indexOf(property)] = value;
    }
}
