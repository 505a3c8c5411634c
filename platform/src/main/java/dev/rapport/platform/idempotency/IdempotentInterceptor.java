package dev.rapport.platform.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.idempotency.IdempotencyLedger.StoredAnswer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Makes effect and remembered answer one transaction, so that neither can exist without the other. Refusals roll both
 * back and are not remembered: what was wrong may be mended and sent again under the same key.
 */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 150)
public class IdempotentInterceptor {
    static final String KEY_HEADER = "Idempotency-Key";
    static final String REPLAYED_HEADER = "Idempotent-Replayed";
    private static final int LONGEST_KEY = 255;

    private final IdempotencyLedger ledger;
    private final HttpHeaders headers;
    private final UriInfo address;
    private final ObjectMapper json;
    private final KeyClaim claim;

    IdempotentInterceptor(
            IdempotencyLedger ledger, HttpHeaders headers, UriInfo address, ObjectMapper json, KeyClaim claim) {
        this.ledger = ledger;
        this.headers = headers;
        this.address = address;
        this.json = json;
        this.claim = claim;
    }

    @AroundInvoke
    @Nullable
    Object once(InvocationContext call) throws Exception {
        String key = headers.getHeaderString(KEY_HEADER);
        if (key == null || !claim.take()) {
            return call.proceed();
        }
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw new ApiException(
                    ErrorCode.INVALID_PARAMETER, KEY_HEADER + " takes 1 to " + LONGEST_KEY + " characters.");
        }
        Outcome outcome = QuarkusTransaction.joiningExisting().call(() -> firstOrEarlier(key, call));
        return switch (outcome) {
            case First first -> first.answer();
            // Thrown, because a method that returns a view cannot return a stored answer in its place.
            case Earlier earlier -> throw new ReplayedAnswer(replay(earlier.answer()));
        };
    }

    private sealed interface Outcome {}

    private record First(@Nullable Object answer) implements Outcome {}

    private record Earlier(StoredAnswer answer) implements Outcome {}

    private Outcome firstOrEarlier(String key, InvocationContext call) throws Exception {
        byte[] fingerprint = fingerprint(call);
        if (ledger.begin(key, fingerprint)) {
            Object answer = call.proceed();
            ledger.complete(key, stored(fingerprint, answer));
            return new First(answer);
        }
        StoredAnswer earlier = ledger.require(key);
        if (!Arrays.equals(earlier.fingerprint(), fingerprint)) {
            throw new ApiException(
                    ErrorCode.IDEMPOTENCY_KEY_REUSED,
                    "The " + KEY_HEADER + " '" + key
                            + "' was used before for another request. Use a new key for each request.");
        }
        return new Earlier(earlier);
    }

    private byte[] fingerprint(InvocationContext call) throws JsonProcessingException, NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update((call.getMethod().getName()
                        + ' '
                        + address.getRequestUri().getRawPath()
                        + '?'
                        + address.getRequestUri().getRawQuery())
                .getBytes(StandardCharsets.UTF_8));
        for (Object argument : call.getParameters()) {
            digest.update(json.writeValueAsBytes(argument));
        }
        return digest.digest();
    }

    private StoredAnswer stored(byte[] fingerprint, @Nullable Object answer) throws JsonProcessingException {
        if (answer instanceof Response response) {
            byte[] body = response.hasEntity() ? json.writeValueAsBytes(response.getEntity()) : null;
            String etag = response.getEntityTag() == null
                    ? null
                    : response.getEntityTag().getValue();
            return new StoredAnswer(
                    fingerprint, response.getStatus(), response.getHeaderString(HttpHeaders.LOCATION), etag, body);
        }
        boolean empty = answer == null;
        return new StoredAnswer(
                fingerprint, empty ? 204 : 200, null, null, empty ? null : json.writeValueAsBytes(answer));
    }

    private static Response replay(StoredAnswer earlier) {
        Response.ResponseBuilder answer = Response.status(earlier.status())
                .header(REPLAYED_HEADER, "true")
                .type(MediaType.APPLICATION_JSON);
        if (earlier.location() != null) {
            answer.header(HttpHeaders.LOCATION, earlier.location());
        }
        if (earlier.etag() != null) {
            answer.tag(earlier.etag());
        }
        return answer.entity(earlier.body()).build();
    }
}
