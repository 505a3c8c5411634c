package dev.rapport.gateway.proxy;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;

/** Reads the body of a paused request as a whole: only for calls whose body is small. */
final class WholeBody {
    private WholeBody() {}

    /** Fails, with a message for the client, for a body of more bytes. */
    static Future<Buffer> of(HttpServerRequest request, long most) {
        Promise<Buffer> read = Promise.promise();
        Buffer body = Buffer.buffer();
        request.handler(piece -> {
            if (body.length() + piece.length() > most) {
                read.tryFail("The body is larger than " + most + " bytes.");
            } else {
                body.appendBuffer(piece);
            }
        });
        request.endHandler(end -> read.tryComplete(body));
        request.exceptionHandler(read::tryFail);
        request.resume();
        return read.future();
    }
}
