package dev.rapport.gateway.soap;

import dev.rapport.gateway.oauth.InstanceUrl;
import dev.rapport.gateway.soap.SoapFault.Code;
import dev.rapport.platform.record.ApiVersion;
import io.quarkus.arc.All;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.logging.Logger;

/** Salesforce's SOAP interface, as far as a client needs it to get a session and to know whose it is. */
@Path("/services/Soap/{dialect}/{version}")
@PermitAll
@RunOnVirtualThread
public class SoapResource {
    private static final Logger LOG = Logger.getLogger(SoapResource.class);
    private static final String XML = "text/xml;charset=UTF-8";
    private static final int LARGEST = 1 << 20;

    private final Map<String, SoapOperation> operations;

    SoapResource(@All List<SoapOperation> operations) {
        this.operations = operations.stream().collect(Collectors.toMap(SoapOperation::name, Function.identity()));
    }

    /** Where a client comes that has not logged in. */
    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(hidden = true)
    public Response call(
            @PathParam("dialect") String dialect,
            @PathParam("version") String version,
            @Context UriInfo address,
            InputStream body)
            throws IOException {
        byte[] envelope = body.readNBytes(LARGEST + 1);
        try {
            Dialect spoken = Dialect.of(dialect);
            return answer(spoken, version, address, envelope);
        } catch (SoapFault fault) {
            return refusal(Dialect.PARTNER, fault);
        }
    }

    /** Where a login's {@code serverUrl} leads. */
    @POST
    @Path("{organization}")
    @Consumes(MediaType.WILDCARD)
    @Operation(hidden = true)
    public Response callOfOrganization(
            @PathParam("dialect") String dialect,
            @PathParam("version") String version,
            @Context UriInfo address,
            InputStream body)
            throws IOException {
        return call(dialect, version, address, body);
    }

    private Response answer(Dialect dialect, String version, UriInfo address, byte[] envelope) {
        try {
            requireServed(version);
            if (envelope.length > LARGEST) {
                throw new SoapFault(
                        Code.EXCEEDED_MAX_SIZE_REQUEST, "The envelope is larger than " + LARGEST + " bytes.");
            }
            SoapCall call = SoapCall.of(dialect, version, InstanceUrl.of(address), XmlReader.read(envelope));
            return Response.ok(EnvelopeWriter.write(dialect, find(call).answer(call)), XML)
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .build();
        } catch (SoapFault fault) {
            return refusal(dialect, fault);
        } catch (RuntimeException fault) {
            UUID correlation = UUID.randomUUID();
            LOG.errorf(fault, "SOAP call failed, correlation id %s", correlation);
            return refusal(
                    dialect,
                    new SoapFault(
                            Code.UNKNOWN_EXCEPTION,
                            "An unexpected error occurred. Please name the id " + correlation
                                    + " when you report it."));
        }
    }

    private static void requireServed(String version) {
        if (!ApiVersion.isServed("v" + version)) {
            throw new SoapFault(
                    Code.UNSUPPORTED_API_VERSION,
                    "Invalid Api version specified on URL: " + ApiVersion.OLDEST + ".0 to " + ApiVersion.NEWEST
                            + ".0 are served");
        }
    }

    private SoapOperation find(SoapCall call) {
        SoapOperation operation = operations.get(call.operation());
        if (operation == null) {
            throw new SoapFault(
                    Code.CLIENT,
                    "No operation available for request {" + call.dialect().namespace() + "}" + call.operation()
                            + ", please check the WSDL for the service. There are "
                            + operations.keySet().stream().sorted().collect(Collectors.joining(", ")) + ".");
        }
        return operation;
    }

    private static Response refusal(Dialect dialect, SoapFault fault) {
        var answer = Response.serverError()
                .type(XML)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(EnvelopeWriter.write(dialect, fault));
        if (fault.retryAfter() != null) {
            answer.header(HttpHeaders.RETRY_AFTER, fault.retryAfter().toSeconds());
        }
        return answer.build();
    }
}
