package dev.rapport.gateway.soap;

import dev.rapport.gateway.soap.SoapFault.Code;
import java.util.Optional;

/**
 * A call as it came in.
 *
 * @param version API version, for example {@code 60.0}
 * @param instanceUrl address that the client reached the gateway by
 * @param headers the envelope's header, without content if there is none
 * @param request the element that names the operation and holds its parameters
 */
record SoapCall(Dialect dialect, String version, String instanceUrl, XmlElement headers, XmlElement request) {
    static SoapCall of(Dialect dialect, String version, String instanceUrl, XmlElement envelope) {
        if (!envelope.name().equals("Envelope")) {
            throw new SoapFault(Code.CLIENT, "The root element must be Envelope, not " + envelope.name());
        }
        XmlElement body =
                envelope.find("Body").orElseThrow(() -> new SoapFault(Code.CLIENT, "The Envelope has no Body"));
        if (body.children().size() != 1) {
            throw new SoapFault(
                    Code.CLIENT,
                    "The Body must hold one operation, not " + body.children().size());
        }
        XmlElement headers = envelope.find("Header").orElseGet(() -> XmlElement.of("Header"));
        return new SoapCall(
                dialect, version, instanceUrl, headers, body.children().getFirst());
    }

    String operation() {
        return request.name();
    }

    Optional<String> header(String header, String part) {
        return headers.find(header).flatMap(found -> found.findText(part)).map(String::strip);
    }

    Optional<String> parameter(String name) {
        return request.findText(name);
    }

    /** Where the client goes on with this interface, or with another of the same version. */
    String address(String path, String organization) {
        return instanceUrl + "/services/Soap/" + path + "/" + version + "/" + organization;
    }
}
