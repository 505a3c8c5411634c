package dev.rapport.gateway.soap;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Ends a SOAP call. Always HTTP 500, as SOAP 1.1 has it; the code says what it was. */
final class SoapFault extends RuntimeException {
    private final Code code;
    private final @Nullable Duration retryAfter;

    SoapFault(Code code, String message) {
        this(code, message, null);
    }

    SoapFault(Code code, String message, @Nullable Duration retryAfter) {
        super(message);
        this.code = code;
        this.retryAfter = retryAfter;
    }

    Code code() {
        return code;
    }

    /** How long to wait before trying again makes sense; null if waiting does not help. */
    @Nullable
    Duration retryAfter() {
        return retryAfter;
    }

    /** Salesforce's exception codes; all but the first stand in its own namespace of faults. */
    enum Code {
        /** The envelope cannot be understood. */
        CLIENT,
        INVALID_LOGIN,
        PASSWORD_LOCKOUT,
        INVALID_SESSION_ID,
        UNSUPPORTED_API_VERSION,
        EXCEEDED_MAX_SIZE_REQUEST,
        EXCEEDED_ID_LIMIT,
        REQUEST_LIMIT_EXCEEDED,
        API_DISABLED_FOR_ORG,
        UNKNOWN_EXCEPTION;

        String faultCode() {
            return this == CLIENT ? "soapenv:Client" : "sf:" + name();
        }

        /** Type of the fault's detail. */
        String detail() {
            return this == INVALID_LOGIN || this == PASSWORD_LOCKOUT ? "sf:LoginFault" : "sf:UnexpectedErrorFault";
        }
    }
}
