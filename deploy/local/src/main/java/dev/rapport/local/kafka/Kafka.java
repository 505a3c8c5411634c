package dev.rapport.local.kafka;

import dev.rapport.local.installation.Installation;
import dev.rapport.local.installation.Port;
import dev.rapport.local.installation.Ports;
import dev.rapport.local.installation.StackException;
import dev.rapport.local.process.Component;
import dev.rapport.local.process.JavaCommand;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.Uuid;

/** The broker as a component of the stack. */
public final class Kafka implements Component {
    private static final int CONNECT_LIMIT_MILLIS = 500;

    private final Installation installation;
    private final Ports ports;
    private final Path settings;

    public Kafka(Installation installation, Ports ports) {
        this.installation = installation;
        this.ports = ports;
        this.settings = installation.kafka().resolve("broker.properties");
    }

    @Override
    public String name() {
        return "kafka";
    }

    @Override
    public String address() {
        return ports.address(Port.KAFKA);
    }

    /** Formats the log directory once; the settings are written each time, since ports may have moved. */
    @Override
    public void prepare() throws IOException, InterruptedException {
        Path data = installation.kafka().resolve("data");
        Files.createDirectories(installation.kafka());
        Files.writeString(settings, BrokerSettings.text(ports, data));
        if (!Files.exists(data.resolve("meta.properties"))) {
            format();
        }
    }

    private void format() throws IOException, InterruptedException {
        String clusterId = Uuid.randomUuid().toString();
        Process process = new ProcessBuilder(
                        java("kafka.tools.StorageTool", "format", "-t", clusterId, "-c", settings.toString()))
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new StackException(
                    "The log directory of Kafka cannot be formatted; its tool says:\n" + said.stripTrailing());
        }
    }

    @Override
    public List<String> command() {
        return java("kafka.Kafka", settings.toString());
    }

    private List<String> java(String... mainClassAndArguments) {
        List<String> rest = new ArrayList<>(List.of(
                "-Xms128m",
                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSXXX",
                "-cp",
                System.getProperty("java.class.path")));
        rest.addAll(List.of(mainClassAndArguments));
        return JavaCommand.of(installation, "512m", rest);
    }

    /** The broker opens its port to clients only when it has caught up with its own records. */
    @Override
    public boolean isReady() {
        try (Socket socket = new Socket()) {
            socket.connect(ports.socketAddress(Port.KAFKA), CONNECT_LIMIT_MILLIS);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }
}
