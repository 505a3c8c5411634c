package dev.rapport.gateway.describe;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.gateway.fanout.Reply.Answered;
import dev.rapport.platform.describe.DescribeResource.GlobalDescription;
import dev.rapport.platform.query.RecordCountResource.RecordCounts;
import dev.rapport.platform.time.HttpDates;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Adds the services' objects to the gateway's own: in the global describe, and where records are counted. */
@Provider
public class AllObjects implements ContainerResponseFilter {
    private final WholeInstallation installation;
    private final ObjectMapper json;

    AllObjects(WholeInstallation installation, ObjectMapper json) {
        this.installation = installation;
        this.json = json;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        switch (response.getEntity()) {
            case GlobalDescription own -> {
                List<Answered> answers = installation.ask(request);
                Optional<Instant> newest = newest(response, answers);
                response.setEntity(merge(own, "sobjects", answers));
                response.getHeaders().remove(HttpHeaders.LAST_MODIFIED);
                newest.ifPresent(
                        date -> response.getHeaders().putSingle(HttpHeaders.LAST_MODIFIED, HttpDates.format(date)));
            }
            case RecordCounts own -> response.setEntity(merge(own, "sObjects", installation.ask(request)));
            case null, default -> {
                // an answer about one object, or a refusal
            }
        }
    }

    private ObjectNode merge(Object own, String list, List<Answered> answers) {
        ObjectNode merged = json.valueToTree(own);
        ArrayNode objects = merged.withArrayProperty(list);
        answers.forEach(answer -> answer.body().path(list).forEach(objects::add));
        return merged;
    }

    /** The list is as old as its newest part, and of no age where a part has none. */
    private static Optional<Instant> newest(ContainerResponseContext response, List<Answered> answers) {
        String own = response.getHeaderString(HttpHeaders.LAST_MODIFIED);
        List<Optional<Instant>> dates = Stream.concat(
                        Stream.of(own == null ? "" : own), answers.stream().map(Answered::lastModified))
                .map(HttpDates::parse)
                .toList();
        return dates.stream().anyMatch(Optional::isEmpty)
                ? Optional.empty()
                : dates.stream().flatMap(Optional::stream).max(Comparator.naturalOrder());
    }
}
