package dev.rapport.gateway;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** The service that is down otherwise is up as well. */
public final class AllUp implements QuarkusTestProfile {
    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(Feedback.class));
    }

    /** Comes after {@link Upstreams}, whose word on the service it replaces. */
    public static final class Feedback implements QuarkusTestResourceLifecycleManager {
        private HttpServer feedback;

        @Override
        public Map<String, String> start() {
            try {
                feedback = Upstreams.serve("feedback-service");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return Map.of(
                    "rapport.routes.feedback",
                    Upstreams.address(feedback.getAddress().getPort()));
        }

        @Override
        public int order() {
            return 1;
        }

        @Override
        public void stop() {
            feedback.stop(0);
        }
    }
}
