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
                response.setEntity(merge(own, "sobjects", answers));
                newest(response, answers)
                        .ifPresent(date ->
                                response.getHeaders().putSingle(HttpHeaders.LAST_MODIFIED, HttpDates.format(date)));
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

    /** The list is as old as its newest part. */
    private static Optional<Instant> newest(ContainerResponseContext response, List<Answered> answers) {
        return Stream.concat(
                        Stream.ofNullable(response.getHeaderString(HttpHeaders.LAST_MODIFIED)),
                        answers.stream().map(Answered::lastModified))
                .flatMap(date -> HttpDates.parse(date).stream())
                .max(Comparator.naturalOrder());
    }
}
