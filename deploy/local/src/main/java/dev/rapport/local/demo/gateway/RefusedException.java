package dev.rapport.local.demo.gateway;

/** The API has understood a call and refuses it. */
public final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;

    RefusedException(String call, int status, String code, String message) {
        super(call + " was refused with " + status + " " + code + ": " + message);
        this.code = code;
    }

    /** As in docs/errors.md. */
    public String code() {
        return code;
    }
}
