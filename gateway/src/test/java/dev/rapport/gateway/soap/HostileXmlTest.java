package dev.rapport.gateway.soap;

import static dev.rapport.gateway.soap.Envelope.PARTNER;
import static dev.rapport.gateway.soap.Envelope.post;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class HostileXmlTest {
    static Stream<Arguments> envelopes() {
        String bomb = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>";
        String file = "<!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/passwd\">]>";
        return Stream.of(
                arguments("nothing", ""),
                arguments("no XML", "{\"username\":\"x\"}"),
                arguments("cut off", "<Envelope><Body><login>"),
                arguments("two roots", "<Envelope/><Envelope/>"),
                arguments("no envelope", "<login/>"),
                arguments("no body", "<Envelope><Header/></Envelope>"),
                arguments("an empty body", "<Envelope><Body/></Envelope>"),
                arguments("two operations", "<Envelope><Body><login/><logout/></Body></Envelope>"),
                arguments("an unknown entity", "<Envelope><Body><login>&b;</login></Body></Envelope>"),
                arguments("a control character", "<Envelope><Body><login>&#1;</login></Body></Envelope>"),
                arguments("entities that grow", bomb + "<Envelope><Body><login>&b;</login></Body></Envelope>"),
                arguments("a file", file + "<Envelope><Body><login>&f;</login></Body></Envelope>"),
                arguments("a document type", "<!DOCTYPE Envelope SYSTEM \"http://127.0.0.1:1/x.dtd\"><Envelope/>"),
                arguments("an unbound prefix", "<a:Envelope/>"),
                arguments("an unknown encoding", "<?xml version=\"1.0\" encoding=\"nonsense\"?><Envelope/>"),
                arguments("depth", "<a>".repeat(100_000)),
                arguments("width", "<a>" + "<b/>".repeat(30_000) + "</a>"),
                arguments("attributes", "<a " + "b='' ".repeat(10) + "/>"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("envelopes")
    void refusesAsTheClientsFault(String what, String envelope) {
        post(PARTNER, envelope)
                .then()
                .statusCode(500)
                .body("Envelope.Body.Fault.faultcode", equalTo("soapenv:Client"))
                .body(not(containsString("root:")));
    }

    @Test
    void refusesBytesThatAreNoText() {
        io.restassured.RestAssured.given()
                .contentType("text/xml")
                .body(new byte[] {'<', 'E', (byte) 0xC3, (byte) 0x28, 0, '>'})
                .post(PARTNER)
                .then()
                .statusCode(500)
                .body("Envelope.Body.Fault.faultcode", equalTo("soapenv:Client"));
    }

    @Test
    void refusesMoreThanAMegabyte() {
        post(PARTNER, Envelope.login("x".repeat(1 << 20), "y"))
                .then()
                .statusCode(500)
                .body("Envelope.Body.Fault.faultcode", equalTo("sf:EXCEEDED_MAX_SIZE_REQUEST"));
    }

    @Test
    void takesALongNameForAWrongOne() {
        post(PARTNER, Envelope.login("x".repeat(500_000), "y"))
                .then()
                .statusCode(500)
                .body("Envelope.Body.Fault.faultcode", equalTo("sf:INVALID_LOGIN"));
    }
}
