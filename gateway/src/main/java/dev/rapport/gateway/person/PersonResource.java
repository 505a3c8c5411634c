package dev.rapport.gateway.person;

import dev.rapport.platform.id.RecordId;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tells people what is known of them; the services decide who may ask. */
@Path("/api/personal-data")
@Authenticated
@RunOnVirtualThread
@Tag(name = "Privacy")
public class PersonResource {
    private final PersonExport people;

    PersonResource(PersonExport people) {
        this.people = people;
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "exportPerson",
            summary = "Everything that is known of a person, in all services",
            description =
                    "By any lead or contact of theirs. Answered whole or not at all: 503 while a service is away.")
    public PersonView export(@PathParam("id") String id, @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer) {
        return people.export(RecordId.parse(id), bearer);
    }
}
