package dev.rapport.content.link;

import dev.rapport.content.link.FollowedLinks.Followed;
import dev.rapport.content.version.FileAnswers;
import dev.rapport.content.version.StoredFile;
import dev.rapport.platform.error.ApiException;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Lets buyers follow links: whoever has one needs no session, and gets the bytes from here and nowhere else. */
@Path("/l/{token}")
@Tag(name = "Links")
@PermitAll
@RunOnVirtualThread
@Produces(MediaType.WILDCARD)
public class LinkResource {
    private final FollowedLinks links;
    private final FileAnswers files;
    private final CurrentVertxRequest current;

    LinkResource(FollowedLinks links, FileAnswers files, CurrentVertxRequest current) {
        this.links = links;
        this.files = files;
        this.current = current;
    }

    @GET
    @Operation(operationId = "followLink", summary = "Get what a link leads to, without a session")
    @APIResponse(responseCode = "200", description = "All bytes, to be saved")
    @APIResponse(responseCode = "206", description = "The range asked for")
    @APIResponse(responseCode = "304", description = "The visitor has these bytes")
    @APIResponse(responseCode = "404", description = "The link leads nowhere; a page")
    @APIResponse(responseCode = "410", description = "The link is over; a page")
    @APIResponse(responseCode = "416", description = "The range lies outside the file")
    @APIResponse(responseCode = "429", description = "Too many links that lead nowhere; a page")
    @APIResponse(responseCode = "503", description = "Not at the moment; a page")
    public Response follow(
            @PathParam("token") String token,
            @HeaderParam("Range") @Nullable String range,
            @HeaderParam("If-Range") @Nullable String ifRange,
            Request conditions) {
        return answer(token, file -> files.answer(file, range, ifRange, conditions));
    }

    @HEAD
    @Operation(hidden = true)
    public Response look(@PathParam("token") String token) {
        return answer(token, files::head);
    }

    private Response answer(String token, Function<StoredFile, Response> found) {
        Followed followed = links.follow(token, new Visitor(current.getCurrent().request()));
        return LinkPages.guarded(followed.target()
                .flatMap(target -> Optional.ofNullable(target.file()))
                .map(file -> fromStore(file, found))
                .orElseGet(() -> page(followed.click())));
    }

    /** A stranger reads a page, where others read an error. */
    private static Response fromStore(StoredFile file, Function<StoredFile, Response> found) {
        try {
            return found.apply(file);
        } catch (ApiException failure) {
            return LinkPages.later();
        }
    }

    private static Response page(Click click) {
        return switch (click) {
            case REFUSED -> LinkPages.tooMany();
            case OVER -> LinkPages.over();
            case UNANSWERED -> LinkPages.later();
            default -> LinkPages.unknown();
        };
    }
}
