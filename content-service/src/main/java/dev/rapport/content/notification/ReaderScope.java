package dev.rapport.content.notification;

import dev.rapport.platform.security.Caller;
import dev.rapport.platform.security.CurrentCaller;
import dev.rapport.platform.security.Role;
import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.arc.Arc;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Tells PostgreSQL who reads: row-level security hides what one user was told from all others, administrators among them,
 * whichever door or query asks for it. Without a caller nothing of it can be seen.
 */
@Singleton
public class ReaderScope implements AgroalPoolInterceptor {
    private static final String EVERYBODY = "*";

    @Override
    public void onConnectionAcquire(Connection connection) {
        if (!Arc.container().requestContext().isActive()) {
            return;
        }
        CurrentCaller caller = Arc.container().instance(CurrentCaller.class).get();
        if (!caller.isKnown()) {
            return;
        }
        try (var scope = connection.prepareStatement("select set_config('rapport.reader', ?, true)")) {
            scope.setString(1, reader(caller.get()));
            scope.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("the reader could not be set on the connection", e);
        }
    }

    private static String reader(Caller caller) {
        return caller.has(Role.SYSTEM) ? EVERYBODY : Long.toString(caller.userId());
    }
}
