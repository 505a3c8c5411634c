package dev.rapport.content.version;

import dev.rapport.content.store.ContentStore;
import dev.rapport.content.store.StoreFailure;
import dev.rapport.platform.error.ApiError;
import dev.rapport.platform.error.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives bytes out: to be saved, never to be run by a browser. */
@ApplicationScoped
public class FileAnswers {
    private final ContentStore store;

    FileAnswers(ContentStore store) {
        this.store = store;
    }

    /** All bytes, the range asked for, or that the caller has them. */
    public Response answer(StoredFile file, @Nullable String range, @Nullable String ifRange, Request conditions) {
        EntityTag tag = new EntityTag(file.checksum());
        ResponseBuilder known = conditions.evaluatePreconditions(tag);
        if (known != null) {
            return known.build();
        }
        boolean stale = ifRange != null && !ifRange.equals("\"" + file.checksum() + "\"");
        Selection selection = Selection.of(stale ? null : range, file.size());
        return switch (selection) {
            case Selection.Whole whole -> bytes(Status.OK, file, 0, file.size()).build();
            case Selection.Part part ->
                bytes(Status.PARTIAL_CONTENT, file, part.first(), part.length())
                        .header("Content-Range", "bytes " + part.first() + "-" + part.last() + "/" + file.size())
                        .build();
            case Selection.Outside outside -> outside(file);
        };
    }

    /** What {@link #answer} would say of all bytes, without them. */
    public Response head(StoredFile file) {
        return headers(Status.OK, file).build();
    }

    private ResponseBuilder bytes(Status status, StoredFile file, long first, long length) {
        try {
            return headers(status, file)
                    .entity(store.read(file.key(), first, length))
                    .header("Content-Length", length);
        } catch (IOException failure) {
            throw StoreFailure.translate(failure);
        }
    }

    private static ResponseBuilder headers(Status status, StoredFile file) {
        return Response.status(status)
                .type(SniffedType.served(file.contentType()))
                .tag(new EntityTag(file.checksum()))
                .header("Content-Disposition", new FileName(file.name()).contentDisposition())
                .header("Accept-Ranges", "bytes")
                .header("Cache-Control", "private, no-cache")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("X-Content-Type-Options", "nosniff");
    }

    private static Response outside(StoredFile file) {
        ApiError error = new ApiError(
                "The range lies outside the file, which has " + file.size() + " bytes.",
                ErrorCode.RANGE_NOT_SATISFIABLE,
                List.of());
        return Response.status(error.errorCode().status())
                .type(MediaType.APPLICATION_JSON)
                .header("Content-Range", "bytes */" + file.size())
                .entity(List.of(error))
                .build();
    }
}
