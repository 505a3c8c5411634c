package dev.rapport.local;

import dev.rapport.local.app.Application;
import dev.rapport.local.app.ApplicationEnvironment;
import dev.rapport.local.app.ApplicationProcess;
import dev.rapport.local.app.Certificate;
import dev.rapport.local.installation.Installation;
import dev.rapport.local.installation.InstallationLock;
import dev.rapport.local.installation.Port;
import dev.rapport.local.installation.Ports;
import dev.rapport.local.installation.Secrets;
import dev.rapport.local.installation.StackException;
import dev.rapport.local.kafka.Kafka;
import dev.rapport.local.postgres.Database;
import dev.rapport.local.postgres.Postgres;
import dev.rapport.local.postgres.Provisioning;
import dev.rapport.local.process.Leftovers;
import dev.rapport.local.process.StatusLines;
import dev.rapport.local.process.Supervisor;
import dev.rapport.local.seed.DeveloperEnvironment;
import dev.rapport.local.seed.Seed;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * In charge of a whole Rapport on this machine: PostgreSQL, Kafka and the applications, as child processes of this one.
 *
 * <p>{@link #start} returns when all serve. Whatever dies afterwards is brought back, {@link #kill} included; nothing
 * outlives {@link #close}, or this process. Two stacks run side by side if they have different homes and ports.
 */
public final class LocalStack implements AutoCloseable {
    private final Installation installation;
    private final Ports ports;
    private final List<Application> applications;
    private final StatusLines lines;
    private final Supervisor supervisor;
    private final InstallationLock lock;
    private final Map<String, Database> databases = new LinkedHashMap<>();

    /** Takes possession of the installation; throws when another stack has it. */
    public LocalStack(Installation installation, Ports ports, List<Application> applications, StatusLines lines) {
        this.installation = installation;
        this.ports = ports;
        this.applications = applications;
        this.lines = lines;
        this.supervisor = new Supervisor(installation, lines, Clock.systemUTC());
        this.lock = InstallationLock.take(installation);
    }

    /** The stack of this checkout, started. */
    public static LocalStack start(Installation installation, Ports ports) throws InterruptedException {
        LocalStack stack =
                new LocalStack(installation, ports, Application.ofCheckout(installation), new StatusLines(System.out));
        try {
            stack.start();
            return stack;
        } catch (StackException | InterruptedException e) {
            stack.close();
            throw e;
        }
    }

    public void start() throws InterruptedException {
        installation.createDirectories();
        Leftovers.end(installation, lines);
        ports.requireFree();
        try {
            Secrets secrets = new Secrets(installation);
            DeveloperEnvironment.write(installation, ports, Seed.require(installation, secrets));
            Certificate.require(installation, secrets);
            Postgres postgres = new Postgres(installation, ports, secrets);
            supervisor.start(List.of(postgres, new Kafka(installation, ports)));
            provision(new Provisioning(postgres, secrets));
            supervisor.start(processes(new ApplicationEnvironment(installation, ports, secrets)));
        } catch (IOException e) {
            throw new StackException("The stack cannot be prepared in " + installation.home(), e);
        }
    }

    private void provision(Provisioning provisioning) {
        for (Application application : applications) {
            databases.put(application.name(), provisioning.require(application.database()));
        }
    }

    private List<ApplicationProcess> processes(ApplicationEnvironment environment) {
        return applications.stream()
                .map(application -> new ApplicationProcess(
                        application, installation, ports, environment.of(application, database(application.name()))))
                .toList();
    }

    /** Where clients reach the gateway. */
    public URI baseUrl() {
        return URI.create("http://" + ports.address(Port.GATEWAY));
    }

    public String kafkaAddress() {
        return ports.address(Port.KAFKA);
    }

    /** The database of the application of that name, for looking behind its back. */
    public Database database(String application) {
        return Optional.ofNullable(databases.get(application))
                .orElseThrow(() -> new StackException("There is no application '" + application + "'."));
    }

    /** Ends a component ({@code postgresql}, {@code kafka}, {@code lead-service}…) as {@code kill -9} does. */
    public void kill(String component) throws InterruptedException {
        supervisor.kill(component);
    }

    /** Ends a component as {@link #kill} does, and keeps it away until {@link #resume}. */
    public void suspend(String component) throws InterruptedException {
        supervisor.suspend(component);
    }

    public void resume(String component) {
        supervisor.resume(component);
    }

    public void awaitReady(String component, Duration limit) throws InterruptedException {
        supervisor.awaitReady(component, limit);
    }

    @Override
    public void close() {
        supervisor.close();
        lock.close();
    }
}
