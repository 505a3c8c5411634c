package dev.rapport.local.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Reads one lead by its key and writes it as JSON; knows no callers, no fields, no organisations. */
final class BareService implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Connections<PreparedStatement> connections;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Api api;

    BareService(Bed bed, int clients) throws IOException, SQLException {
        connections = new Connections<>(bed, clients, BareService::prepare);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/lead", this::answer);
        server.start();
        api = new Api(http, URI.create("http://127.0.0.1:" + server.getAddress().getPort()), "none");
    }

    Api api() {
        return api;
    }

    /** The latest lead is looked for once: to find it again for each call would be no read by a key. */
    private static PreparedStatement prepare(Connection connection) throws SQLException {
        try (Statement find = connection.createStatement();
                ResultSet latest = find.executeQuery("select org_id, id from lead order by id desc limit 1")) {
            latest.next();
            PreparedStatement select = connection.prepareStatement("select * from lead where org_id = ? and id = ?");
            select.setLong(1, latest.getLong(1));
            select.setLong(2, latest.getLong(2));
            return select;
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = JSON.writeValueAsBytes(connections.use(BareService::read));
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(e);
        }
    }

    private static Map<String, String> read(PreparedStatement select) throws SQLException {
        try (ResultSet row = select.executeQuery()) {
            row.next();
            ResultSetMetaData columns = row.getMetaData();
            Map<String, String> values = new LinkedHashMap<>();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                values.put(columns.getColumnName(i), String.valueOf(row.getString(i)));
            }
            return values;
        }
    }

    @Override
    public void close() throws SQLException {
        server.stop(0);
        threads.close();
        http.close();
        connections.close();
    }
}
