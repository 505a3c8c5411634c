package dev.rapport.gateway.soap;

import dev.rapport.gateway.soap.SoapFault.Code;
import java.util.Arrays;

/** The two interface descriptions that Salesforce's clients are generated from; here they differ by namespace only. */
enum Dialect {
    PARTNER("u", "partner"),
    ENTERPRISE("c", "enterprise");

    private final String path;
    private final String word;

    Dialect(String path, String word) {
        this.path = path;
        this.word = word;
    }

    /** The one that a path names; a fault for metadata and others, which are not served. */
    static Dialect of(String path) {
        return Arrays.stream(values())
                .filter(dialect -> dialect.path.equals(path))
                .findFirst()
                .orElseThrow(() -> new SoapFault(
                        Code.CLIENT, "/services/Soap/" + path + " is not served: there are /services/Soap/u and /c"));
    }

    String path() {
        return path;
    }

    String namespace() {
        return "urn:" + word + ".soap.sforce.com";
    }

    String faultNamespace() {
        return "urn:fault." + word + ".soap.sforce.com";
    }
}
