package dev.rapport.local.demo.gateway;

import dev.rapport.local.installation.StackException;
import dev.rapport.local.seed.Seed;
import dev.rapport.local.seed.TokenRequest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The one door to Rapport, and the people of one organisation who go through it. */
public final class Gateway implements AutoCloseable {
    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(5);

    private final URI baseUrl;
    private final Seed seed;
    private final String organization;
    private final Patience patience = new Patience();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_LIMIT)
            .build();

    public Gateway(URI baseUrl, Seed seed, String organization) {
        this.baseUrl = baseUrl;
        this.seed = seed;
        this.organization = organization;
    }

    /** Whoever has this role. */
    public Session as(String role) {
        Seed.User user = seed.requireUser(organization, role);
        return new Session(this, user.firstName() + " (" + role + ")", new SignIn(user));
    }

    /** Calls that had to be made again. */
    public long repetitions() {
        return patience.repetitions();
    }

    URI address(String path) {
        return baseUrl.resolve(path);
    }

    HttpResponse<String> send(SignIn signIn, Function<String, HttpRequest> request) throws InterruptedException {
        return patience.insist(() -> {
            String token = signIn.token();
            HttpResponse<String> response = http.send(request.apply(token), BodyHandlers.ofString());
            if (response.statusCode() == 401) {
                signIn.forget(token);
            }
            return response;
        });
    }

    /** Signs a user in when a token is first needed, and again after it was refused. */
    final class SignIn {
        private final Seed.User user;
        private @Nullable String token;

        SignIn(Seed.User user) {
            this.user = user;
        }

        private synchronized String token() throws IOException, InterruptedException {
            String known = token;
            if (known == null) {
                try {
                    known = TokenRequest.send(baseUrl, seed.requireApp(organization), user);
                } catch (StackException e) {
                    throw new IOException(e.getMessage(), e);
                }
                token = known;
            }
            return known;
        }

        private synchronized void forget(String refused) {
            if (refused.equals(token)) {
                token = null;
            }
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
