package dev.rapport.local.app;

import dev.rapport.local.installation.Installation;
import dev.rapport.local.installation.Ports;
import dev.rapport.local.process.Component;
import dev.rapport.local.process.JavaCommand;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** An application as a component of the stack. */
public final class ApplicationProcess implements Component {
    private static final Duration PROBE_LIMIT = Duration.ofSeconds(2);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(PROBE_LIMIT).build();

    private final Application application;
    private final String address;
    private final List<String> command;
    private final Map<String, String> environment;

    public ApplicationProcess(
            Application application, Installation installation, Ports ports, Map<String, String> environment) {
        this.application = application;
        this.address = ports.address(application.port());
        this.command = JavaCommand.of(installation, "256m", application.program());
        this.environment = environment;
    }

    @Override
    public String name() {
        return application.name();
    }

    @Override
    public String address() {
        return address;
    }

    @Override
    public List<String> command() {
        return command;
    }

    @Override
    public Map<String, String> environment() {
        return environment;
    }

    @Override
    public boolean isReady() {
        HttpRequest probe = HttpRequest.newBuilder(URI.create("http://" + address + "/q/health/ready"))
                .timeout(PROBE_LIMIT)
                .build();
        try {
            return HTTP.send(probe, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
