package dev.rapport.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** In charge of this JVM's issuer of tokens: its key pair, and the address where it publishes the public half. */
final class Issuer {
    static final String KEY_ID = "test";

    private static final KeyPair PAIR = generate();
    private static @Nullable HttpServer server;

    private Issuer() {}

    /** The issuer's name and address, as an application is configured with it. */
    static String url() {
        return JvmWide.call(Issuer.class, "start");
    }

    static PrivateKey privateKey() {
        byte[] encoded = Base64.getDecoder().decode(JvmWide.call(Issuer.class, "encodedPrivateKey"));
        try {
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A key that no application trusts. */
    static PrivateKey anotherPrivateKey() {
        return generate().getPrivate();
    }

    /** Called on the JVM-wide copy of this class. */
    static String encodedPrivateKey() {
        return Base64.getEncoder().encodeToString(PAIR.getPrivate().getEncoded());
    }

    /** Called on the JVM-wide copy of this class. */
    static synchronized String start() {
        try {
            if (server == null) {
                server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
                byte[] keys = publishedKeys().getBytes(UTF_8);
                server.createContext("/oauth2/jwks", call -> {
                    call.getResponseHeaders().set("Content-Type", "application/json");
                    call.sendResponseHeaders(200, keys.length);
                    call.getResponseBody().write(keys);
                    call.close();
                });
                server.start();
            }
            return "http://localhost:" + server.getAddress().getPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String publishedKeys() {
        RSAPublicKey key = (RSAPublicKey) PAIR.getPublic();
        return """
                {"keys": [{"kty": "RSA", "use": "sig", "alg": "RS256", "kid": "%s", "n": "%s", "e": "%s"}]}""".formatted(KEY_ID, unsigned(key.getModulus()), unsigned(key.getPublicExponent()));
    }

    /** Big-endian without the sign byte that Java may put first. */
    private static String unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] digits = bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digits);
    }

    private static KeyPair generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
