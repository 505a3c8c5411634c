package dev.rapport.content.store;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import java.io.IOException;
import java.util.Locale;
import org.jboss.logging.Logger;

/** What a failing store means to a caller; the particulars are for the log. */
public final class StoreFailure {
    private static final Logger LOG = Logger.getLogger(StoreFailure.class);

    private StoreFailure() {}

    public static ApiException translate(IOException failure) {
        LOG.errorf(failure, "the store for content failed");
        if (isFull(failure)) {
            return new ApiException(
                    ErrorCode.STORAGE_LIMIT_EXCEEDED,
                    "The store for content is full: nothing was kept. Ask its operator for room.");
        }
        return new ApiException(
                ErrorCode.SERVER_UNAVAILABLE,
                "The store for content cannot be reached at the moment. Everything but the bytes is served as usual.");
    }

    /** The JDK tells a full disk by the operating system's words only. */
    private static boolean isFull(IOException failure) {
        String said = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        return failure instanceof StoreFullException
                || said.contains("no space left")
                || said.contains("disk quota exceeded");
    }
}
