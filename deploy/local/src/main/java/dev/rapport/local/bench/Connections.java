package dev.rapport.local.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** As many connections as clients, each used by one at a time. */
final class Connections<T> implements AutoCloseable {
    private final BlockingQueue<T> free;
    private final List<Connection> open = new ArrayList<>();

    /** What a connection is prepared for. */
    interface Preparation<T> {
        T prepare(Connection connection) throws SQLException;
    }

    Connections(Bed bed, int number, Preparation<T> preparation) throws SQLException {
        free = new ArrayBlockingQueue<>(number);
        for (int i = 0; i < number; i++) {
            Connection connection = bed.database();
            open.add(connection);
            free.add(preparation.prepare(connection));
        }
    }

    /** What is done with one. */
    interface Use<T, R> {
        R with(T one) throws Exception;
    }

    <R> R use(Use<T, R> use) throws Exception {
        T one = free.take();
        try {
            return use.with(one);
        } finally {
            free.put(one);
        }
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : open) {
            connection.close();
        }
    }
}
