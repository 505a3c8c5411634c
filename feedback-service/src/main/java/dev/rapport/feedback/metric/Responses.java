package dev.rapport.feedback.metric;

import dev.rapport.platform.metric.MetricWindow;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads when feedback was received, and when it was first answered. */
@ApplicationScoped
class Responses {
    private static final String RECEIVED = """
            select f.owed_since, least(f.answered_at, m.answered_at)
            from feedback f left join feedback m on m.org_id = f.org_id and m.id = f.merged_into_id
            where f.org_id = rapport_org() and f.visibility = 'SHARED' and not f.is_deleted
              and f.owed_since >= ? and f.owed_since < ?""";

    private final AgroalDataSource database;

    Responses(AgroalDataSource database) {
        this.database = database;
    }

    /** When one was received, and first answered; null while it was not. */
    record Response(Instant received, @Nullable Instant at) {}

    List<Response> in(MetricWindow window) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(RECEIVED)) {
            statement.setObject(1, window.from().atOffset(ZoneOffset.UTC));
            statement.setObject(2, window.to().atOffset(ZoneOffset.UTC));
            List<Response> responses = new ArrayList<>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    OffsetDateTime at = row.getObject(2, OffsetDateTime.class);
                    responses.add(new Response(
                            row.getObject(1, OffsetDateTime.class).toInstant(), at == null ? null : at.toInstant()));
                }
            }
            return responses;
        } catch (SQLException e) {
            throw new IllegalStateException("response times could not be read", e);
        }
    }
}
