package dev.rapport.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.Executors;

/**
 * Two small services that say what they were asked, behind the gateway under test; the third, feedback-service, is down.
 * Found by the service loader.
 */
public final class Upstreams implements QuarkusTestResourceLifecycleManager {
    /** A lead of whom all services know something. */
    public static final String PERSON = "00Q000000000777EAA";

    /** A lead of whom lead-service tells nothing. */
    public static final String FORBIDDEN = "00Q000000000778EAA";

    private HttpServer lead;
    private HttpServer content;

    @Override
    public Map<String, String> start() {
        try {
            lead = serve("lead-service");
            content = serve("content-service");
            return Map.of(
                    "rapport.routes.lead", address(lead.getAddress().getPort()),
                    "rapport.routes.content", address(content.getAddress().getPort()),
                    "rapport.routes.feedback", address(closedPort()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static HttpServer serve(String name) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> echo(name, exchange));
        server.createContext("/services/data/v60.0/composite/sobjects", exchange -> save(name, exchange));
        server.createContext("/services/data/v61.0/query", exchange -> json(exchange, 200, asked(exchange)));
        server.createContext("/services/data/v60.0/recent", exchange -> json(exchange, 200, recent(name)));
        server.createContext("/api/leads/00Q", exchange -> lead(name, exchange));
        server.createContext("/api/leads/" + PERSON, exchange -> json(exchange, 200, person(exchange)));
        server.createContext("/api/leads/" + FORBIDDEN, Upstreams::forbid);
        server.createContext("/api/contacts/003000000000778AAA", exchange -> json(exchange, 404, "[]"));
        server.createContext("/api/leads/003000000000777AAA", exchange -> json(exchange, 200, person(exchange)));
        server.createContext("/api/leads/a04000000000777AAA", exchange -> json(exchange, 200, person(exchange)));
        server.createContext("/api/leads/trickle", Upstreams::trickle);
        server.createContext("/api/leads/sink", Upstreams::swallow);
        server.createContext("/api/leads/nothing", exchange -> exchange.sendResponseHeaders(204, -1));
        server.createContext("/api/leads/teapot", Upstreams::refuse);
        server.createContext("/api/owed", exchange -> json(exchange, 200, owed(name)));
        server.createContext("/api/metrics", exchange -> json(exchange, 200, "[{\"id\":\"of-" + name + "\"}]"));
        server.createContext("/api/metrics/", exchange -> json(exchange, 404, "[]"));
        server.createContext("/api/metrics/of-" + name, exchange -> json(exchange, 200, "{\"value\":0.5}"));
        server.createContext("/services/data/v60.0/search", exchange -> search(name, exchange));
        server.createContext("/api/objects/schemas", exchange -> json(exchange, 200, schemas(name)));
        server.createContext(
                "/services/data/v60.0/search/scopeOrder", exchange -> json(exchange, 200, lead(name, "type")));
        server.createContext(
                "/services/data/v60.0/search/layout", exchange -> json(exchange, 200, lead(name, "objectType")));
        server.createContext("/q/health/ready", exchange -> json(exchange, 200, "{\"status\":\"UP\"}"));
        server.start();
        return server;
    }

    /** Says in headers what arrived, and gives the body back. */
    private static void echo(String name, HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        var answer = exchange.getResponseHeaders();
        answer.set("Content-Type", "application/json");
        answer.set("Seen-Service", name);
        answer.set("Seen-Request", exchange.getRequestMethod() + " " + exchange.getRequestURI());
        answer.set("Connection", "X-Only-Here");
        answer.set("X-Only-Here", "must not travel");
        answer.set("Sforce-Limit-Info", "api-usage=1/1");
        exchange.getRequestHeaders().forEach((header, values) -> answer.set("Seen-" + header, values.toString()));
        exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    /** Answers each piece of the body as it arrives. */
    private static void trickle(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/plain");
        exchange.sendResponseHeaders(200, 0);
        byte[] buffer = new byte[64 * 1024];
        InputStream body = exchange.getRequestBody();
        for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
            exchange.getResponseBody().write(("got " + read + "\n").getBytes(StandardCharsets.US_ASCII));
            exchange.getResponseBody().flush();
        }
        exchange.close();
    }

    /** Counts the body. */
    private static void swallow(HttpExchange exchange) throws IOException {
        long received = exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
        json(exchange, 200, "{\"received\":" + received + "}\n");
    }

    private static void lead(String name, HttpExchange exchange) throws IOException {
        if (exchange.getRequestURI().getPath().endsWith("/conversion")) {
            convert(exchange);
        } else {
            echo(name, exchange);
        }
    }

    /** Converts the first lead; all others were converted before. */
    private static void convert(HttpExchange exchange) throws IOException {
        String lead = exchange.getRequestURI().getPath().split("/", -1)[3];
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (lead.equals("00Q000000000001EAA")) {
            json(
                    exchange,
                    200,
                    "{\"leadId\":\"" + lead + "\",\"accountId\":\"001\",\"contactId\":\"003\",\"opportunityId\":"
                            + (body.contains("\"doNotCreateOpportunity\":true") ? "null" : "\"006\"") + "}");
        } else {
            json(
                    exchange,
                    400,
                    "[{\"message\":\"cannot reference converted lead\",\"errorCode\":\"CANNOT_UPDATE_CONVERTED_LEAD\","
                            + "\"fields\":[\"LeadId\"]}]");
        }
    }

    private static void refuse(HttpExchange exchange) throws IOException {
        json(exchange, 418, "[{\"message\":\"short and stout\",\"errorCode\":\"TEAPOT\",\"fields\":[]}]");
    }

    /** Says of each record who got it; a body with allOrNone is given back, as it was handed over whole. */
    private static void save(String name, HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String query = String.valueOf(exchange.getRequestURI().getQuery());
        int records = body.isEmpty() ? query.split(",").length : body.split("attributes", -1).length - 1;
        String allowed = exchange.getRequestHeaders().getFirst("Sforce-Duplicate-Rule-Header");
        String result = "{\"id\":\"" + name + "\",\"success\":true,\"errors\":[],\"allowed\":\"" + allowed + "\"}";
        json(
                exchange,
                200,
                body.contains("\"allOrNone\":true")
                        ? body
                        : Collections.nCopies(records, result).toString());
    }

    /** The address as it stood on the wire, and one header. */
    private static String asked(HttpExchange exchange) {
        String options = exchange.getRequestHeaders().getFirst("Sforce-Query-Options");
        return "{\"asked\":\"" + exchange.getRequestURI().getRawQuery() + "\",\"options\":\"" + options + "\"}";
    }

    private static String recent(String name) {
        return "[{\"Id\":\"of-" + name + "\",\"LastModifiedDate\":\"" + (name.startsWith("lead") ? 2026 : 2025)
                + "\"}]";
    }

    /** A list of leads alone, if the service has them. */
    private static String lead(String name, String property) {
        return name.startsWith("lead") ? "[{\"" + property + "\":\"Lead\"}]" : "[]";
    }

    /** What the organisation has added: to leads a shade, to content nothing. */
    private static String schemas(String name) {
        return name.startsWith("lead")
                ? "{\"Lead\":{\"type\":\"object\",\"properties\":{\"Shade__c\":{\"type\":\"string\"}}}}"
                : "{}";
    }

    private static String person(HttpExchange exchange) {
        String path = exchange.getRequestURI().getPath();
        String type =
                path.endsWith("content-data") ? "ContentUse" : path.endsWith("feedback-data") ? "Feedback" : "Handoff";
        return """
                {"leadIds": ["%s"], "contactIds": ["003000000000777AAA"], "lead": %s,
                 "records": [{"attributes": {"type": "%s"}, "Id": "a04000000000777AAA"}]}""".formatted(PERSON, path.contains(PERSON) && !type.equals("Handoff") ? "{}" : "null", type);
    }

    private static void forbid(HttpExchange exchange) throws IOException {
        json(exchange, 403, "[{\"message\":\"Not you\",\"errorCode\":\"INSUFFICIENT_ACCESS\",\"fields\":[]}]");
    }

    private static String owed(String name) {
        return """
                {"youOwe": [{"id": "a20000000000001AAA", "kind": "%1$s", "dueAt": "2026-01-02T09:00:00Z", "soon": true}],
                 "owedToYou": [{"id": "a20000000000002AAA", "kind": "x", "dueAt": "2026-01-03T09:00:00Z"},
                               {"id": "a20000000000003AAA", "kind": "%1$s", "dueAt": "2026-01-02T09:00:00Z"}]}""".formatted(name);
    }

    /** Finds a record with the question as its name; refuses a field that is called No. */
    private static void search(String name, HttpExchange exchange) throws IOException {
        String question = URLDecoder.decode(
                exchange.getRequestURI().getRawQuery().substring("q=".length()), StandardCharsets.UTF_8);
        if (question.contains("(No")) {
            json(exchange, 400, "[{\"message\":\"No such column\",\"errorCode\":\"INVALID_FIELD\",\"fields\":[]}]");
            return;
        }
        String type = name.equals("lead-service") ? "Lead" : "ContentAsset";
        json(exchange, 200, """
                {"searchRecords": [{"attributes": {"type": "%s"}, "Name": "%s"}]}""".formatted(type, question.replace("\\", "\\\\")));
    }

    private static void json(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static int closedPort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    static String address(int port) {
        return "http://127.0.0.1:" + port;
    }

    @Override
    public void stop() {
        lead.stop(0);
        content.stop(0);
    }
}
