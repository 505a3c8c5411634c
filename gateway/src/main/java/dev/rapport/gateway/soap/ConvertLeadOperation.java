package dev.rapport.gateway.soap;

import static dev.rapport.gateway.soap.XmlElement.leaf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.gateway.fanout.Reply;
import dev.rapport.gateway.fanout.Reply.Answered;
import dev.rapport.gateway.fanout.Reply.Silent;
import dev.rapport.gateway.fanout.ServiceCalls;
import dev.rapport.gateway.route.RoutingTable;
import dev.rapport.gateway.route.Service;
import dev.rapport.gateway.soap.SoapFault.Code;
import dev.rapport.gateway.token.TokenExchange;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** Converts leads, each for itself: lead-service does it, and tells of each whether it did. */
@Singleton
class ConvertLeadOperation implements SoapOperation {
    private static final int MOST_LEADS = 100;
    private static final String ASKED = "leadConverts";
    private static final List<String> TEXTS =
            List.of("accountId", "contactId", "opportunityId", "opportunityName", "convertedStatus", "ownerId");
    private static final List<String> FLAGS = List.of("doNotCreateOpportunity", "overwriteLeadSource");

    private final SoapSessions sessions;
    private final TokenExchange exchange;
    private final ServiceCalls calls;
    private final RoutingTable routes;
    private final ObjectMapper json;

    ConvertLeadOperation(
            SoapSessions sessions, TokenExchange exchange, ServiceCalls calls, RoutingTable routes, ObjectMapper json) {
        this.sessions = sessions;
        this.exchange = exchange;
        this.calls = calls;
        this.routes = routes;
        this.json = json;
    }

    @Override
    public String name() {
        return "convertLead";
    }

    @Override
    public XmlElement answer(SoapCall call) {
        sessions.require(call);
        String bearer = exchange.admit(sessions.token(call))
                .map(admission -> "Bearer " + admission.bearer())
                .orElseThrow(() -> new SoapFault(Code.INVALID_SESSION_ID, "The session has just ended."));
        List<XmlElement> asked = call.request().children().stream()
                .filter(element -> element.name().equals(ASKED))
                .toList();
        if (asked.size() > MOST_LEADS) {
            throw new SoapFault(
                    Code.EXCEEDED_ID_LIMIT,
                    "record limit reached: " + asked.size() + " leads; at most " + MOST_LEADS
                            + " a call are converted.");
        }
        Service service = routes.servicesOf(List.of("Lead")).getFirst();
        List<XmlElement> results =
                asked.stream().map(one -> convert(service, one, bearer)).toList();
        return new XmlElement(answerName(), null, results);
    }

    private XmlElement convert(Service service, XmlElement asked, String bearer) {
        String lead = asked.findText("leadId").map(String::strip).orElse("");
        try {
            String path = "/api/leads/" + RecordId.parse(lead) + "/conversion";
            return result(lead, calls.post(service, path, body(asked), bearer));
        } catch (ApiException malformed) {
            return refused(
                    lead, malformed.code().name(), malformed.errors().getFirst().message(), List.of("leadId"));
        }
    }

    private ObjectNode body(XmlElement asked) {
        ObjectNode body = json.createObjectNode();
        TEXTS.forEach(name -> asked.findText(name).ifPresent(text -> body.put(name, text.strip())));
        FLAGS.forEach(name -> asked.findText(name)
                .ifPresent(text -> body.put(
                        name, text.strip().equals("true") || text.strip().equals("1"))));
        return body;
    }

    private static XmlElement result(String lead, Reply reply) {
        return switch (reply) {
            case Answered answer
            when answer.isSuccess() ->
                XmlElement.of(
                        "result",
                        id(answer.body(), "accountId"),
                        id(answer.body(), "contactId"),
                        id(answer.body(), "leadId"),
                        id(answer.body(), "opportunityId"),
                        leaf("success", true));
            case Answered answer -> {
                JsonNode error = answer.body().path(0);
                List<String> fields = new ArrayList<>();
                error.path("fields").forEach(field -> fields.add(field.asText()));
                yield refused(
                        lead,
                        error.path("errorCode").asText(ErrorCode.UNKNOWN_EXCEPTION.name()),
                        error.path("message").asText(),
                        fields);
            }
            case Silent silent ->
                refused(
                        lead,
                        ErrorCode.SERVER_UNAVAILABLE.name(),
                        silent.service().name() + " " + silent.reason() + ".",
                        List.of());
        };
    }

    private static XmlElement id(JsonNode answer, String name) {
        return leaf(name, answer.path(name).isTextual() ? answer.path(name).asText() : null);
    }

    private static XmlElement refused(String lead, String code, String message, List<String> fields) {
        List<XmlElement> error = new ArrayList<>();
        fields.forEach(field -> error.add(leaf("fields", field)));
        error.add(leaf("message", message));
        error.add(leaf("statusCode", code));
        return XmlElement.of(
                "result",
                leaf("accountId", null),
                leaf("contactId", null),
                new XmlElement("errors", null, error),
                leaf("leadId", lead),
                leaf("opportunityId", null),
                leaf("success", false));
    }
}
