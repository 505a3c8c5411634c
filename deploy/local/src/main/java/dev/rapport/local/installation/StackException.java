package dev.rapport.local.installation;

/** What keeps the stack from going on, in words for the person at the terminal; it is shown without a trace. */
public final class StackException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StackException(String message) {
        super(message);
    }

    public StackException(String message, Throwable cause) {
        super(message + (cause.getMessage() == null ? "" : " (" + cause.getMessage() + ")"), cause);
    }
}
