package dev.rapport.gateway.issuer;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.cert.CertificateFactory;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the key by which a connected app's assertions are verified: an X.509 certificate or an RSA public key in PEM. */
public final class AssertionKey {
    private static final Pattern PEM =
            Pattern.compile("-----BEGIN (CERTIFICATE|PUBLIC KEY)-----(.+)-----END \\1-----", Pattern.DOTALL);

    private AssertionKey() {}

    /** The key in this PEM text; FIELD_INTEGRITY_EXCEPTION if there is none. */
    public static PublicKey parse(String pem) {
        Matcher found = PEM.matcher(pem);
        if (!found.find()) {
            throw unreadable("it has neither a CERTIFICATE nor a PUBLIC KEY block");
        }
        try {
            byte[] der = Base64.getMimeDecoder().decode(found.group(2));
            return found.group(1).equals("CERTIFICATE")
                    ? CertificateFactory.getInstance("X.509")
                            .generateCertificate(new ByteArrayInputStream(der))
                            .getPublicKey()
                    : KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(der));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw unreadable(e.getMessage());
        }
    }

    private static ApiException unreadable(@Nullable String why) {
        return new ApiException(
                ErrorCode.FIELD_INTEGRITY_EXCEPTION,
                "PublicKey must be the PEM text of an X.509 certificate or an RSA public key: " + why + ".",
                "PublicKey");
    }
}
