package dev.rapport.platform.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Answers with what no JSON can be made of. */
@Path("/broken")
@RolesAllowed("marketing")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class BrokenAnswers {
    public record Broken(String name) {
        public int getNumber() {
            return Integer.parseInt(name);
        }
    }

    /** What no serializer is known for. */
    public static final class Unknown {
        private final Thread thread = Thread.currentThread();

        @Override
        public String toString() {
            return thread.getName();
        }
    }

    @GET
    @Path("/getter")
    public Broken getter() {
        return new Broken("x");
    }

    @GET
    @Path("/unknown")
    public Unknown unknown() {
        return new Unknown();
    }

    @POST
    @Path("/echo")
    public Broken echo(Broken body) {
        return body;
    }
}
