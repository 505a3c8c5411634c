package dev.rapport.platform.idempotency;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts how often its methods had an effect; one method for each kind of answer. */
@Path("/tallies")
@RolesAllowed("marketing")
@RunOnVirtualThread
public class TallyResource {
    static final AtomicInteger EFFECTS = new AtomicInteger();

    public record Tally(int effects) {}

    @POST
    @Path("/view")
    @Idempotent
    @Transactional
    public Tally view(Tally request) {
        return new Tally(EFFECTS.incrementAndGet());
    }

    @POST
    @Path("/response")
    @Idempotent
    @Transactional
    public Response response(Tally request) {
        Tally tally = new Tally(EFFECTS.incrementAndGet());
        return Response.status(201)
                .header("Location", "/tallies/" + tally.effects())
                .tag("v1")
                .entity(tally)
                .build();
    }

    @POST
    @Path("/silence")
    @Idempotent
    @Transactional
    public void silence(Tally request) {
        EFFECTS.incrementAndGet();
    }
}
