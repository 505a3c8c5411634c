package dev.rapport.feedback.mention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rapport.platform.error.ApiException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalAddressTest {
    @ParameterizedTest
    @CsvSource({
        "HTTP://Example.COM, http://example.com/",
        "https://example.com:443/a/, https://example.com/a",
        "http://example.com:80, http://example.com/",
        "http://example.com:8080/, http://example.com:8080/",
        "https://example.com:80/, https://example.com:80/",
        "https://example.com./a, https://example.com/a",
        "https://user:secret@example.com/a, https://example.com/a",
        "https://example.com/a#part, https://example.com/a",
        "https://example.com/a?#, https://example.com/a",
        "https://example.com/a?utm_source=x&id=7&UTM_Medium=y&gclid=z, https://example.com/a?id=7",
        "https://example.com/a?b=2&a=1&b=1, https://example.com/a?a=1&b=2&b=1",
        "https://example.com/a?q=x+y, https://example.com/a?q=x%20y",
        "https://example.com/a?q=x%2by, https://example.com/a?q=x%2By",
        "https://example.com/%7euser/%41%2f, https://example.com/~user/A%2F",
        "https://example.com/a/./b/../c//, https://example.com/a/c",
        "https://example.com/../../a, https://example.com/a",
        "https://example.com/ä, https://example.com/%C3%A4",
        "https://Bücher.example/, https://xn--bcher-kva.example/",
        "https://xn--BCHER-kva.example/, https://xn--bcher-kva.example/",
        "https://example.com/100%, https://example.com/100%25",
        "https://[::1]/, https://[0:0:0:0:0:0:0:1]/",
        "https://[::ffff:10.0.0.1]/, https://10.0.0.1/",
        "https://example.com/A, https://example.com/A"
    })
    void leavesOutWhatDoesNotTellPagesApart(String given, String canonical) {
        assertEquals(canonical, CanonicalAddress.of(given).text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.com",
                "//example.com",
                "ftp://example.com",
                "https://",
                "https://:80/",
                "https://a b/",
                "https://example.com:port/",
                "https://example.com:70000/",
                "https://a..b/",
                "https://[::1/",
                "https://[x]/",
                "https://[fe80::1%25eth0]/",
                "javascript:alert(1)",
                "https://exa\\mple.com/",
                "https://%00.example/"
            })
    void refusesWhatIsNoWebAddress(String given) {
        assertThrows(ApiException.class, () -> CanonicalAddress.of(given));
    }

    @Property
    void isItsOwnCanonicalForm(@ForAll("addresses") String address) {
        String once = CanonicalAddress.of(address).text();
        assertEquals(once, CanonicalAddress.of(once).text());
    }

    @Property
    void isTheSameUnderWhateverIsTracked(@ForAll("addresses") String address, @ForAll("words") String word) {
        String plain = address.strip().replaceFirst("#.*", "");
        String tracked = plain + (plain.contains("?") ? "&" : "?") + "utm_" + word + "=" + word + "#" + word;
        assertEquals(CanonicalAddress.of(address), CanonicalAddress.of(tracked));
    }

    /** Whatever a connector sends: a canonical address or a refusal, never anything else. */
    @Property
    void neverFails(@ForAll String rest) {
        try {
            String once = CanonicalAddress.of("https://" + rest).text();
            assertEquals(once, CanonicalAddress.of(once).text());
        } catch (ApiException refused) {
            assertEquals("Url", refused.errors().getFirst().fields().getFirst());
        }
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(8);
    }

    @Provide
    Arbitrary<String> addresses() {
        Arbitrary<String> scheme = Arbitraries.of("http://", "HTTPS://", "https://");
        Arbitrary<String> host = Arbitraries.of(
                "example.com", "EXAMPLE.com.", "bücher.example", "faß.example", "a.b.c.example", "[::1]", "10.0.0.1");
        Arbitrary<String> port = Arbitraries.of("", ":80", ":443", ":8443", ":");
        Arbitrary<String> path = text("abcÄ/.%2e~ +&=;:@é漢").map(text -> text.isEmpty() ? "" : "/" + text);
        Arbitrary<String> query = text("ab=&%26+utm_ ?/é").map(text -> text.isEmpty() ? "" : "?" + text);
        Arbitrary<String> fragment = text("ab#/?").map(text -> text.isEmpty() ? "" : "#" + text);
        return Combinators.combine(scheme, host, port, path, query, fragment)
                .as((a, b, c, d, e, f) -> a + b + c + d + e + f);
    }

    private static Arbitrary<String> text(String characters) {
        return Arbitraries.strings().withChars(characters.toCharArray()).ofMaxLength(30);
    }
}
