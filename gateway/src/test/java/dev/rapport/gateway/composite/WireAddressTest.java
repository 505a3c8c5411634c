package dev.rapport.gateway.composite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WireAddressTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "/a/b?q=SELECT+Id; /a/b?q=SELECT+Id",
                "/a?q=SELECT Id FROM Lead WHERE Name='x'; /a?q=SELECT%20Id%20FROM%20Lead%20WHERE%20Name='x'",
                "/a/b%20c; /a/b%20c",
                "/a/100%; /a/100%25",
                "/a/%zz; /a/%25zz",
                "/a/ü<b>#[{|; /a/%C3%BC%3Cb%3E%23%5B%7B%7C",
            })
    void encodesWhatARequestLineCannotHold(String written, String wire) {
        assertEquals(wire, WireAddress.of(written));
    }
}
