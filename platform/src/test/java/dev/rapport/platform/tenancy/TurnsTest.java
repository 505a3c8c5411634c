package dev.rapport.platform.tenancy;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.security.Caller;
import dev.rapport.platform.security.CurrentCaller;
import dev.rapport.testkit.Organizations;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TurnsTest {
    private static final long ACME = RecordId.parse(Organizations.ACME).value();
    private static final long GLOBEX = RecordId.parse(Organizations.GLOBEX).value();

    @Inject
    Turns turns;

    @Inject
    AgroalDataSource database;

    @Test
    void theSecondWaitsUntilTheFirstHasCommittedAndOthersDoNot() throws Exception {
        CountDownLatch taken = new CountDownLatch(1);
        CountDownLatch finish = new CountDownLatch(1);
        CompletableFuture<Void> first = transaction(ACME, "harvest", () -> {
            taken.countDown();
            finish.await(30, SECONDS);
        });
        taken.await(30, SECONDS);
        CompletableFuture<Void> second = transaction(ACME, "harvest", () -> {});
        Awaitility.await().until(() -> waiting() == 1);
        transaction(ACME, "sowing", () -> {}).get(30, SECONDS);
        transaction(GLOBEX, "harvest", () -> {}).get(30, SECONDS);
        assertFalse(second.isDone());
        finish.countDown();
        first.get(30, SECONDS);
        second.get(30, SECONDS);
    }

    private interface Work {
        void run() throws InterruptedException;
    }

    private CompletableFuture<Void> transaction(long organization, String what, Work work) {
        return CompletableFuture.runAsync(
                () -> CurrentCaller.runAs(
                        Caller.system(organization, "test"),
                        () -> QuarkusTransaction.requiringNew().run(() -> {
                            turns.await(what);
                            try {
                                work.run();
                            } catch (InterruptedException e) {
                                throw new IllegalStateException(e);
                            }
                        })),
                task -> Thread.ofPlatform().daemon().start(task));
    }

    private long waiting() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select count(*) from pg_locks where locktype = 'advisory' and not granted")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
