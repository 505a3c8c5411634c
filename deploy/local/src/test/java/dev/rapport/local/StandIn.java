package dev.rapport.local;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** Stands in for an application: it serves its health, and nothing else; or, if told so, complains and ends. */
final class StandIn {
    private StandIn() {}

    public static void main(String[] words) throws IOException {
        if (words.length > 0) {
            System.out.println("cannot go on: " + words[0]);
            System.exit(3);
        }
        int port = Integer.parseInt(System.getenv("QUARKUS_HTTP_PORT"));
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/q/health/ready", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }
}
