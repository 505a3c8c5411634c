package dev.rapport.platform.record;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Numbers for new records: ascending, unique in this database, taken from a sequence in blocks so that a number costs no
 * round trip. A restart leaves the rest of a block unused, which is harmless: there are 2^45 of them.
 */
@Singleton
@Unremovable
public class RecordNumbers {
    /** Must be the sequence's increment; see V0_1__foundation.sql. */
    private static final int BLOCK = 500;

    private final AgroalDataSource database;
    private final ReentrantLock lock = new ReentrantLock();
    private long next;
    private long end;

    RecordNumbers(@DataSource("system") AgroalDataSource database) {
        this.database = database;
    }

    /** A number that nothing else of this database has. */
    public long next() {
        lock.lock();
        try {
            if (next == end) {
                next = takeBlock();
                end = next + BLOCK;
            }
            return next++;
        } finally {
            lock.unlock();
        }
    }

    private long takeBlock() {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("select nextval('record_number')");
                var row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException("no record numbers to be had", e);
        }
    }
}
