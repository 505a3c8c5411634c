package dev.rapport.platform.record;

import dev.rapport.platform.id.RecordId;
import io.quarkus.arc.Arc;
import java.util.EnumSet;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.generator.BeforeExecutionGenerator;
import org.hibernate.generator.EventType;
import org.hibernate.generator.EventTypeSets;
import org.jspecify.annotations.Nullable;

/** Hibernate's way to {@link RecordNumbers}; keeps an id that a replica brought along. */
public final class RecordIdGenerator implements BeforeExecutionGenerator {
    private static final ClassValue<Long> PREFIX_BITS = new ClassValue<>() {
        @Override
        protected Long computeValue(Class<?> entity) {
            return RecordId.prefixBits(entity.getAnnotation(RecordType.class).prefix());
        }
    };

    @Override
    public Object generate(
            SharedSessionContractImplementor session,
            Object owner,
            @Nullable Object currentValue,
            EventType eventType) {
        return currentValue != null
                ? currentValue
                : PREFIX_BITS.get(owner.getClass())
                        | Arc.container().instance(RecordNumbers.class).get().next();
    }

    @Override
    public EnumSet<EventType> getEventTypes() {
        return EventTypeSets.INSERT_ONLY;
    }

    @Override
    public boolean allowAssignedIdentifiers() {
        return true;
    }
}
