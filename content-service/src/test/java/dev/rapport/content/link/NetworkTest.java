package dev.rapport.content.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTest {
    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8,10.255.1.2,true",
        "10.0.0.0/8,11.0.0.0,false",
        "203.0.113.64/26,203.0.113.127,true",
        "203.0.113.64/26,203.0.113.128,false",
        "203.0.113.9,203.0.113.9,true",
        "203.0.113.9,203.0.113.8,false",
        "0.0.0.0/0,198.51.100.1,true",
        "0.0.0.0/0,2001:db8::1,false",
        "2001:db8::/32,2001:db8:ffff::1,true",
        "2001:db8::/32,2001:db9::1,false"
    })
    void hasTheAddressesThatBeginAlike(String network, String address, boolean inside) {
        assertEquals(inside, Network.parse(network).contains(InetAddress.ofLiteral(address)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/x", "example.com/8", ""})
    void isRefusedIfItIsNone(String text) {
        assertThrows(IllegalArgumentException.class, () -> Network.parse(text));
    }

    @Test
    void tokensDoNotRepeatAndHaveOneForm() {
        LinkToken token = LinkToken.next();
        assertEquals(true, token.isWellFormed());
        assertEquals(32, token.text().length());
        assertEquals(false, token.equals(LinkToken.next()));
        assertEquals(false, token.toString().contains(token.text()));
    }
}
