package dev.rapport.local.installation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortsTest {
    @Test
    void areTheUsualOnesUnlessMoved() {
        assertEquals(8080, Ports.from(Map.of()).of(Port.GATEWAY));
        assertEquals("127.0.0.1:5433", Ports.from(Map.of()).address(Port.POSTGRESQL));
    }

    @Test
    void moveAllTogether() {
        Ports moved = Ports.from(Map.of("RAPPORT_PORT_BASE", "9500"));
        assertEquals(9500, moved.of(Port.GATEWAY));
        assertEquals(9501, moved.of(Port.GATEWAY_TLS));
        assertEquals(9507, moved.of(Port.KAFKA_CONTROLLER));
    }

    @Test
    void doNotMoveToWhatIsNoPort() {
        assertEquals("RAPPORT_PORT_BASE is 'high'; it must be a port number, for example 9000.", refusalOf("high"));
        assertEquals(
                "RAPPORT_PORT_BASE is 80; it must lie between 1024 and 65527, since 8 ports are counted up from it.",
                refusalOf("80"));
    }

    @Test
    void sayWhoHoldsOneThatIsTaken() throws IOException {
        try (ServerSocket holder = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Ports ports = new Ports(holder.getLocalPort() - Port.LEAD_SERVICE.place);
            String message =
                    assertThrows(StackException.class, ports::requireFree).getMessage();
            assertTrue(
                    message.contains("Port " + holder.getLocalPort() + " (lead-service) is taken by process "
                            + ProcessHandle.current().pid()),
                    message);
        }
    }

    private static String refusalOf(String base) {
        return assertThrows(StackException.class, () -> Ports.from(Map.of("RAPPORT_PORT_BASE", base)))
                .getMessage();
    }
}
