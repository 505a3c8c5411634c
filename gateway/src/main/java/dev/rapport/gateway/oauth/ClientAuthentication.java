package dev.rapport.gateway.oauth;

import dev.rapport.gateway.issuer.ClientApp;
import dev.rapport.gateway.issuer.ClientApps;
import dev.rapport.gateway.issuer.LoginThrottle;
import dev.rapport.gateway.issuer.Secrets;
import dev.rapport.gateway.oauth.OAuthRefusal.Reason;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/** Makes sure which program asks for a token. */
@Singleton
class ClientAuthentication {
    private final ClientApps apps;
    private final Secrets secrets;
    private final LoginThrottle throttle;

    ClientAuthentication(ClientApps apps, Secrets secrets, LoginThrottle throttle) {
        this.apps = apps;
        this.secrets = secrets;
        this.throttle = throttle;
    }

    /** The app that the request names and whose secret it knows. */
    ClientApp require(TokenRequest request) {
        String clientId = request.clientId();
        if (clientId == null) {
            throw new OAuthRefusal(
                    Reason.INVALID_CLIENT_ID, "client_id is missing: send it in the form or by HTTP Basic");
        }
        Duration wait = throttle.wait(clientId);
        if (wait.isPositive()) {
            throw OAuthRefusal.tooManyFailures(wait);
        }
        Optional<ClientApp> app = apps.find(clientId);
        String secret = request.clientSecret();
        boolean right = secrets.isClientSecret(app.map(ClientApp::id), secret == null ? "" : secret);
        ClientApp known =
                app.orElseThrow(() -> new OAuthRefusal(Reason.INVALID_CLIENT_ID, "client identifier invalid"));
        if (!right) {
            throttle.failed(clientId);
            throw new OAuthRefusal(Reason.INVALID_CLIENT, "invalid client credentials");
        }
        throttle.succeeded(clientId);
        return known;
    }
}
