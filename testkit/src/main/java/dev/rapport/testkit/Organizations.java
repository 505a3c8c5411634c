package dev.rapport.testkit;

/** The two organisations that tests work in; neither may ever see the other's data. */
public final class Organizations {
    public static final String ACME = "00D000000000001EAA";
    public static final String GLOBEX = "00D000000000002EAA";

    private Organizations() {}
}
