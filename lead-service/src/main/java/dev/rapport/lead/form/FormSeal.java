package dev.rapport.lead.form;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Holds the key of this installation's forms, which the database made; all replicas have the same. */
@Singleton
class FormSeal {
    static final int BYTES = 32;
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    FormSeal(@DataSource("system") AgroalDataSource database) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("select key from form_key");
                var row = statement.executeQuery()) {
            row.next();
            key = new SecretKeySpec(row.getBytes(1), ALGORITHM);
        } catch (SQLException e) {
            throw new IllegalStateException("the key of forms cannot be read", e);
        }
    }

    /** @param use what for: what was sealed for one use means nothing in another */
    byte[] over(String use, byte[] content) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(use.getBytes(StandardCharsets.US_ASCII));
            mac.update((byte) 0);
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }
}
