package dev.rapport.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rapport.platform.event.EventSubscriber;
import dev.rapport.testkit.contract.EventReaders;
import dev.rapport.testkit.contract.EventReaders.Reader;
import dev.rapport.testkit.contract.PublishedEvents;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EventContractTest {
    private final PublishedEvents sent = PublishedEvents.of("gateway");

    @Inject
    ObjectMapper json;

    @Inject
    @Any
    Instance<EventSubscriber<?>> subscribers;

    @Test
    void theCheckedInSchemasAreWhatTheRecordsSay() {
        sent.verifySchemas();
    }

    @Test
    void theExamplesAreWrittenAsTheyAreRead() throws JsonProcessingException {
        sent.verifyExamples(json);
    }

    @Test
    void everySubscriberReadsOnlyWhatIsPromised() {
        EventReaders.of("gateway")
                .verify(subscribers.stream()
                        .map(each -> new Reader(each.source(), each.type(), each.facts()))
                        .toList());
    }
}
