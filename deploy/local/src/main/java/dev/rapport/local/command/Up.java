package dev.rapport.local.command;

import dev.rapport.local.LocalStack;
import dev.rapport.local.app.Application;
import dev.rapport.local.installation.Installation;
import dev.rapport.local.installation.InstallationLock;
import dev.rapport.local.installation.Port;
import dev.rapport.local.installation.Ports;
import dev.rapport.local.process.Leftovers;
import dev.rapport.local.process.RunRecord;
import dev.rapport.local.process.State;
import dev.rapport.local.process.StatusLines;
import dev.rapport.local.seed.Seed;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

/** {@code ./rapport up}: starts the stack and stays with it until it is told to end. */
final class Up {
    static final String COMPONENT = "stack";

    private final Installation installation;
    private final Ports ports;
    private final Arguments arguments;
    private final StatusLines lines = new StatusLines(System.out);

    Up(Installation installation, Ports ports, Arguments arguments) {
        arguments.requireOnly(Set.of("--fresh", "--detach"));
        this.installation = installation;
        this.ports = ports;
        this.arguments = arguments;
    }

    void run() throws InterruptedException {
        if (arguments.has("--fresh")) {
            forgetData();
        }
        installation.createDirectories();
        if (arguments.has("--detach")) {
            new Detached(installation).run();
        } else {
            stay();
        }
    }

    private void forgetData() throws InterruptedException {
        try (InstallationLock _ = InstallationLock.take(installation)) {
            Leftovers.end(installation, lines);
            installation.forgetData();
        }
    }

    private void stay() throws InterruptedException {
        LocalStack stack = new LocalStack(installation, ports, Application.ofCheckout(installation), lines);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(stack), "end of the stack"));
        record(State.STARTING).write(installation);
        stack.start();
        new FirstCall(stack.baseUrl(), Seed.read(installation)).make();
        lines.say(addresses());
        record(State.READY).write(installation);
        new CountDownLatch(1).await();
    }

    private void end(LocalStack stack) {
        stack.close();
        record(State.READY).erase(installation);
        lines.say("Rapport is stopped; its data stays in " + installation.home() + ".");
    }

    private RunRecord record(State state) {
        return RunRecord.ofThisProcess(COMPONENT, ports.address(Port.GATEWAY), state);
    }

    private String addresses() {
        return """

                Gateway     http://%1$s   (OpenAPI /openapi, Swagger UI /docs)
                with TLS    https://%2$s  (certificate signed by itself)
                PostgreSQL  %3$s
                Kafka       %4$s

                A token:    ./rapport token sales
                For shells: . .rapport/dev.env
                To stop:    Ctrl-C, or ./rapport down""".formatted(
                        ports.address(Port.GATEWAY),
                        ports.address(Port.GATEWAY_TLS),
                        ports.address(Port.POSTGRESQL),
                        ports.address(Port.KAFKA));
    }
}
