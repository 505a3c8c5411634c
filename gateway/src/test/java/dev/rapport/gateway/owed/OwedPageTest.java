package dev.rapport.gateway.owed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.rapport.gateway.fanout.Reply;
import dev.rapport.gateway.fanout.Reply.Answered;
import dev.rapport.gateway.fanout.Reply.Silent;
import dev.rapport.gateway.route.Service;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.rest.DuePosition;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwedPageTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());

    /** One service, and all that it knows. */
    private record Knowing(Service service, List<DuePosition> items) {
        private Reply page(DuePosition after, int limit) {
            List<DuePosition> rest = items.stream()
                    .filter(item -> item.compareTo(after) > 0)
                    .sorted()
                    .toList();
            ObjectNode body = JSON.createObjectNode();
            ArrayNode shown = body.putArray("youOwe");
            rest.stream()
                    .limit(limit)
                    .forEach(item -> shown.addObject()
                            .put("id", new RecordId(item.id()).toString())
                            .put("dueAt", item.dueAt().toString()));
            body.put("nextYouOwe", rest.size() > limit ? "more" : null);
            return new Answered(service, 200, body, "");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 200})
    void pagesOfSeveralServicesTellEverythingOnceInOrder(int limit) {
        Random random = new Random(limit);
        Knowing lead = knowing("lead-service", "a04", random);
        Knowing feedback = knowing("feedback-service", "a20", random);
        List<DuePosition> all = new ArrayList<>(lead.items());
        all.addAll(feedback.items());
        all.sort(null);
        List<DuePosition> seen = new ArrayList<>();
        String next = DuePosition.START.token();
        while (next != null) {
            DuePosition after = DuePosition.parse(next);
            OwedPage page = page(List.of(lead.page(after, limit), feedback.page(after, limit)), limit);
            page.items().forEach(item -> seen.add(item.position()));
            next = page.next();
        }
        assertEquals(all, seen);
    }

    @Test
    void aServiceThatIsSilentOrRefusesAddsNothing() {
        Service service = service("lead-service");
        OwedPage page = page(
                List.of(new Silent(service, "is away"), new Answered(service, 503, JSON.createArrayNode(), "")), 5);
        assertEquals(List.of(), page.items());
        assertNull(page.next());
    }

    private static OwedPage page(List<Reply> replies, int limit) {
        return OwedPage.of(replies, "youOwe", "nextYouOwe", limit, JSON);
    }

    /** Some things, several of them due at one moment. */
    private static Knowing knowing(String name, String prefix, Random random) {
        List<DuePosition> items = IntStream.range(0, 40)
                .mapToObj(i -> DuePosition.of(
                        NOON.plusSeconds(random.nextInt(10)), RecordId.parse("%s%012d".formatted(prefix, 1000 + i))))
                .toList();
        return new Knowing(service(name), items);
    }

    private static Service service(String name) {
        return new Service(name, URI.create("http://localhost"));
    }
}
