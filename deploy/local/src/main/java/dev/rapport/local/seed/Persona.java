package dev.rapport.local.seed;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** One user for each role, whom every organisation of the seed has. */
enum Persona {
    MARKETING("Mara", "Lindt", "MARKETING", "STAFF"),
    SALES("Sven", "Okafor", "SALES", "STAFF"),
    SALES_HEAD("Hedda", "Brandt", "SALES", "HEAD"),
    EXECUTIVE("Elena", "Castro", "EXECUTIVE", "CHIEF"),
    INTEGRATION("Data", "Integration", "ENGINEERING", "STAFF"),
    ADMIN("Ada", "Novak", "ENGINEERING", "SENIOR");

    private final String firstName;
    private final String lastName;
    private final String function;
    private final String seniority;

    Persona(String firstName, String lastName, String function, String seniority) {
        this.firstName = firstName;
        this.lastName = lastName;
        this.function = function;
        this.seniority = seniority;
    }

    String role() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String usernameIn(String organization) {
        return role() + "@" + organization + ".rapport.local";
    }

    Seed.User in(String organization, Supplier<String> passwords) {
        String username = usernameIn(organization);
        return new Seed.User(
                username, passwords.get(), firstName, lastName, username, List.of(role()), function, seniority);
    }
}
