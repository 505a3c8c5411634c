package dev.rapport.feedback.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.255.254",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.1",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::127.0.0.1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "64:ff9b:1::1",
                "100::1",
                "2001::1",
                "2001:db8::1",
                "2002:a00:1::1",
                "3fff::1",
                "fc00::1",
                "fd12::1",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void refusesWhatIsNoPublicAddress(String literal) throws UnknownHostException {
        InetAddress address = InetAddress.ofLiteral(literal);
        assertFalse(PublicAddresses.isPublic(address), literal);
        PublicAddresses addresses = new PublicAddresses(
                _ -> new InetAddress[] {InetAddress.ofLiteral("8.8.8.8"), address}, Settings.strict(80));
        assertThrows(UnknownHostException.class, () -> addresses.resolve("mixed.example"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "8.8.8.8",
                "9.255.255.255",
                "11.0.0.1",
                "100.63.255.255",
                "100.128.0.1",
                "126.0.0.1",
                "169.253.255.255",
                "172.15.255.255",
                "172.32.0.1",
                "192.167.255.255",
                "198.17.255.255",
                "223.255.255.255",
                "2606:4700::1111",
                "2a00:1450::1",
                "2001:4860:4860::8888"
            })
    void takesThoseBesideThem(String literal) throws UnknownHostException {
        assertTrue(PublicAddresses.isPublic(InetAddress.ofLiteral(literal)), literal);
    }

    @Test
    void takesAnyAddressOfAHostThatIsAllowed() throws UnknownHostException {
        PublicAddresses addresses = new PublicAddresses(
                _ -> new InetAddress[] {InetAddress.getLoopbackAddress()}, Settings.forHost("intranet.example"));
        assertEquals(1, addresses.resolve("INTRANET.example").length);
        assertThrows(UnknownHostException.class, () -> addresses.resolve("intranet.example.evil.example"));
    }
}
