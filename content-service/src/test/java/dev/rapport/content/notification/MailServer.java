package dev.rapport.content.notification;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.junit.QuarkusTestProfile;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A real mail server in this JVM that can be down, and is at first. */
final class MailServer {
    private static final String LOOPBACK = "127.0.0.1";

    private GreenMail server = new GreenMail(new ServerSetup[0]);

    /** Tells the application under test of it. */
    public static class Configured implements QuarkusTestProfile {
        /** Class loaders come and go between here and the test; the system's properties stay. */
        private static final String PORT = "rapport.test.mail-port";

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "rapport.content.notification.email.enabled",
                    "true",
                    "rapport.content.notification.interval",
                    "24H",
                    "quarkus.mailer.mock",
                    "false",
                    "quarkus.mailer.host",
                    LOOPBACK,
                    "quarkus.mailer.port",
                    Integer.toString(port()));
        }

        static int port() {
            if (Integer.getInteger(PORT) == null) {
                try (ServerSocket free = new ServerSocket(0)) {
                    System.setProperty(PORT, Integer.toString(free.getLocalPort()));
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            }
            return Integer.getInteger(PORT);
        }
    }

    void goDown() {
        server.stop();
    }

    void comeUp() {
        server = new GreenMail(new ServerSetup(Configured.port(), LOOPBACK, ServerSetup.PROTOCOL_SMTP));
        server.start();
    }

    /** What arrived for somebody since it came up. */
    List<MimeMessage> mailsTo(Reader reader) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(mail -> isTo(mail, reader))
                .toList();
    }

    private static boolean isTo(MimeMessage mail, Reader reader) {
        try {
            return mail.getAllRecipients()[0].toString().startsWith(reader.id().toString());
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
