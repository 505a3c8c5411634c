package dev.rapport.gateway.oauth;

import static dev.rapport.gateway.Login.ask;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.rapport.gateway.Login;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class JwtBearerTest {
    private static final String USER = "sales@acme.rapport.test";

    private final String soon = Long.toString(Instant.now().plusSeconds(180).getEpochSecond());
    private PrivateKey registered;

    @BeforeEach
    void registerAKey() throws GeneralSecurityException {
        KeyPair pair = keyPair();
        registered = pair.getPrivate();
        String pem = "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(pair.getPublic().getEncoded())
                + "\n-----END PUBLIC KEY-----";
        Login.with(Login.as("admin", "acme"))
                .contentType("application/json")
                .body(Map.of("PublicKey", pem))
                .patch("/services/data/v60.0/sobjects/ConnectedApp/ClientId/crm-plugin")
                .then()
                .statusCode(200);
    }

    private static KeyPair keyPair() throws GeneralSecurityException {
        KeyPairGenerator rsa = KeyPairGenerator.getInstance("RSA");
        rsa.initialize(2048);
        return rsa.generateKeyPair();
    }

    @Test
    void logsInTheUserThatARegisteredAppVouchesFor() throws Exception {
        grant(assertion(USER, soon, registered)).then().statusCode(200);
    }

    @Test
    void takesAnExpiryThatIsText() throws Exception {
        grant(assertion(USER, '"' + soon + '"', registered)).then().statusCode(200);
    }

    @Test
    void takesPaddedBase64() throws Exception {
        grant(assertion(USER, soon, registered) + "==").then().statusCode(200);
    }

    @Test
    void refusesAnAssertionSignedByAnotherKey() throws Exception {
        refused(assertion(USER, soon, keyPair().getPrivate()), "signature");
    }

    @Test
    void refusesAnExpiredAssertion() throws Exception {
        String past = Long.toString(Instant.now().minusSeconds(300).getEpochSecond());
        refused(assertion(USER, past, registered), "exp");
    }

    @Test
    void refusesAUserOfAnotherOrganisation() throws Exception {
        refused(assertion("sales@globex.rapport.test", soon, registered), "user");
    }

    @Test
    void refusesAnUnsignedAssertion() {
        refused(base64("{\"alg\":\"none\"}") + "." + claims(USER, soon) + ".", "RS256");
    }

    @Test
    void refusesWhatIsNoAssertion() {
        refused("nonsense", "header.claims.signature");
    }

    @Test
    void takesNoKeyThatCannotBeRead() {
        Login.with(Login.as("admin", "acme"))
                .contentType("application/json")
                .body(Map.of("PublicKey", "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----"))
                .patch("/services/data/v60.0/sobjects/ConnectedApp/ClientId/crm-plugin")
                .then()
                .statusCode(400)
                .body("[0].fields", hasItem("PublicKey"));
    }

    private static void refused(String assertion, String because) {
        grant(assertion)
                .then()
                .statusCode(400)
                .body("error", equalTo("invalid_grant"), "error_description", containsString(because));
    }

    private static Response grant(String assertion) {
        return ask(Map.of("grant_type", "urn:ietf:params:oauth:grant-type:jwt-bearer", "assertion", assertion));
    }

    private static String assertion(String user, String expiry, PrivateKey key) throws GeneralSecurityException {
        String signed = base64("{\"alg\":\"RS256\"}") + "." + claims(user, expiry);
        Signature rsa = Signature.getInstance("SHA256withRSA");
        rsa.initSign(key);
        rsa.update(signed.getBytes(StandardCharsets.US_ASCII));
        return signed + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(rsa.sign());
    }

    private static String claims(String user, String expiry) {
        return base64("{\"iss\":\"crm-plugin\",\"sub\":\"%s\",\"aud\":\"http://localhost\",\"exp\":%s}"
                .formatted(user, expiry));
    }

    private static String base64(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
