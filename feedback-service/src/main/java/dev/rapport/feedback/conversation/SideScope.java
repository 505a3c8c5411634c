package dev.rapport.feedback.conversation;

import dev.rapport.platform.security.CurrentCaller;
import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.arc.Arc;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Collectors;

/**
 * Tells PostgreSQL which sides the caller of a transaction speaks for: row-level security hides what is INTERNAL to
 * another side, whichever door or query asks for it. Without a caller only what is SHARED can be seen.
 */
@Singleton
public class SideScope implements AgroalPoolInterceptor {
    @Override
    public void onConnectionAcquire(Connection connection) {
        if (!Arc.container().requestContext().isActive()) {
            return;
        }
        CurrentCaller caller = Arc.container().instance(CurrentCaller.class).get();
        if (!caller.isKnown()) {
            return;
        }
        String sides = Side.of(caller.get()).stream().map(Enum::name).collect(Collectors.joining(","));
        try (var scope = connection.prepareStatement("select set_config('rapport.sides', ?, true)")) {
            scope.setString(1, sides);
            scope.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("the caller's sides could not be set on the connection", e);
        }
    }
}
