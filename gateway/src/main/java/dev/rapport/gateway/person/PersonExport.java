package dev.rapport.gateway.person;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.gateway.person.PersonView.Replica;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Gathers what the services know of a person: lead-service knows who they are, the others what refers to their leads,
 * contacts and hand-offs.
 */
@ApplicationScoped
class PersonExport {
    private static final Map<String, String> PATHS = Map.of("00Q", "/api/leads/", "003", "/api/contacts/");

    private final PersonalDataCalls calls;
    private final Clock clock;

    PersonExport(PersonalDataCalls calls, Clock clock) {
        this.calls = calls;
        this.clock = clock;
    }

    /** What one service knows of one of the records that a person is. */
    private record Part(String service, RecordId about, JsonNode answer) {
        private Stream<JsonNode> records() {
            return answer.path("records").valueStream();
        }

        private Stream<Replica> replica() {
            return answer.hasNonNull("lead")
                    ? Stream.of(new Replica(service, about, answer.path("lead")))
                    : Stream.empty();
        }
    }

    /** @throws ApiException the refusal of a service, or SERVER_UNAVAILABLE where one is away: no part is left out */
    PersonView export(RecordId id, String bearer) {
        JsonNode known = calls.ask("lead-service", path(id) + "/personal-data", bearer)
                .orElseThrow(() -> new ApiException(ErrorCode.NOT_FOUND, "Nobody is known by " + id + "."));
        List<RecordId> leads = ids(known.path("leadIds"));
        List<RecordId> contacts = ids(known.path("contactIds"));
        List<Part> parts = new ArrayList<>(List.of(new Part("lead-service", id, known)));
        leads.forEach(lead -> parts.addAll(part("content-service", lead, "/content-data", bearer)));
        Stream.of(leads.stream(), contacts.stream(), handoffs(known))
                .flatMap(subjects -> subjects)
                .forEach(subject -> parts.addAll(part("feedback-service", subject, "/feedback-data", bearer)));
        return new PersonView(
                leads,
                contacts,
                clock.instant(),
                parts.stream().flatMap(Part::records).toList(),
                parts.stream().flatMap(Part::replica).toList());
    }

    private static String path(RecordId id) {
        String path = PATHS.get(id.prefix());
        if (path == null) {
            throw new ApiException(
                    ErrorCode.NOT_FOUND, id + " is no person: give the id of a lead (00Q) or of a contact (003).");
        }
        return path + id;
    }

    private static Stream<RecordId> handoffs(JsonNode known) {
        return known.path("records")
                .valueStream()
                .filter(item -> item.path("attributes").path("type").asText().equals("Handoff"))
                .map(item -> RecordId.parse(item.path("Id").asText()));
    }

    /** Empty where the service knows nothing. */
    private List<Part> part(String service, RecordId about, String question, String bearer) {
        return calls.ask(service, "/api/leads/" + about + question, bearer)
                .map(answer -> List.of(new Part(service, about, answer)))
                .orElse(List.of());
    }

    private static List<RecordId> ids(JsonNode array) {
        return array.valueStream().map(JsonNode::asText).map(RecordId::parse).toList();
    }
}
