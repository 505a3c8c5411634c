package dev.rapport.content.notification;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.junit.QuarkusTestProfile;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A real mail server in this JVM, which the application under test is told of; it can be down. */
public class MailServer implements QuarkusTestProfile {
    private static final String LOOPBACK = "127.0.0.1";
    private static GreenMail server = begin(0);
    private static final int PORT = server.getSmtp().getPort();

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
                Integer.toString(PORT));
    }

    private static GreenMail begin(int port) {
        GreenMail begun = new GreenMail(new ServerSetup(port, LOOPBACK, ServerSetup.PROTOCOL_SMTP));
        begun.start();
        return begun;
    }

    static void goDown() {
        server.stop();
    }

    static void comeUp() {
        server = begin(PORT);
    }

    /** What arrived for somebody since it came up. */
    static List<MimeMessage> mailsTo(Reader reader) {
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
