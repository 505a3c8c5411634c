package dev.rapport.local.installation;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * In charge of which port is whose. All listen on the loopback address only. A second stack moves all of them at once by
 * {@code RAPPORT_PORT_BASE}: the gateway gets that number, the others the next ones by the places of {@link Port}.
 */
public record Ports(int base) {
    public static final String HOST = "127.0.0.1";

    private static final int USUAL = 0;
    private static final String OPTION = "RAPPORT_PORT_BASE";

    public Ports {
        if (base != USUAL && (base < 1024 || base > 65_535 - Port.values().length)) {
            throw new StackException(OPTION + " is " + base + "; it must lie between 1024 and "
                    + (65_535 - Port.values().length) + ", since " + Port.values().length
                    + " ports are counted up from it.");
        }
    }

    public static Ports usual() {
        return new Ports(USUAL);
    }

    public static Ports from(Map<String, String> environment) {
        String asked = environment.getOrDefault(OPTION, "").strip();
        if (asked.isEmpty()) {
            return usual();
        }
        try {
            return new Ports(Integer.parseInt(asked));
        } catch (NumberFormatException notANumber) {
            throw new StackException(OPTION + " is '" + asked + "'; it must be a port number, for example 9000.");
        }
    }

    public int of(Port port) {
        return base == USUAL ? port.usual : base + port.place;
    }

    public String address(Port port) {
        return HOST + ":" + of(port);
    }

    public InetSocketAddress socketAddress(Port port) {
        return new InetSocketAddress(InetAddress.ofLiteral(HOST), of(port));
    }

    /** Names every taken port in one message, with its process where the system tells. */
    public void requireFree() {
        List<String> taken = new ArrayList<>();
        for (Port port : Port.values()) {
            if (isTaken(port)) {
                String owner = PortOwner.of(of(port)).map(name -> " by " + name).orElse("");
                taken.add("Port " + of(port) + " (" + port.label() + ") is taken" + owner + ".");
            }
        }
        if (!taken.isEmpty()) {
            throw new StackException(String.join("\n", taken)
                    + "\nStop what holds it, or move all ports of this stack: " + OPTION + "=9500 ./rapport up");
        }
    }

    private boolean isTaken(Port port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(socketAddress(port));
            return false;
        } catch (IOException e) {
            return true;
        }
    }
}
