package dev.rapport.local.postgres;

import dev.rapport.local.installation.Secrets;

/**
 * The database of one application and its two users: the owner has the tables, migrates them and relays their events; the
 * application's own user is subject to row-level security.
 */
public record Database(String name, String url, Login owner, Login application) {

    /** A user and its password; the password is not for printing. */
    public record Login(String user, String password) {
        @Override
        public String toString() {
            return user;
        }
    }

    static Database of(String name, Postgres postgres, Secrets secrets) {
        return new Database(name, postgres.url(name), login(name + "_owner", secrets), login(name + "_app", secrets));
    }

    private static Login login(String user, Secrets secrets) {
        return new Login(user, secrets.of("postgresql." + user));
    }
}
