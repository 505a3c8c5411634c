package dev.rapport.lead;

import dev.rapport.platform.id.RecordId;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.concurrent.ThreadLocalRandom;

/** Whom the directory of users knows in one organisation. */
public record Staff(Owner owner, String organization) {
    /** A user who works here; one whom it knows already is what is said now. */
    public void has(String user, String function, String seniority, String team, String office) {
        owner.execute(
                "insert into directory_user"
                        + " (org_id, id, name, function, seniority, team, executive_role, active, as_of)"
                        + " values (?, ?, 'Somebody', ?, ?, ?, ?, true, ?) on conflict (org_id, id) do update"
                        + " set function = excluded.function, seniority = excluded.seniority, team = excluded.team,"
                        + " executive_role = excluded.executive_role",
                RecordId.parse(organization).value(),
                RecordId.parse(user).value(),
                function,
                seniority,
                team,
                office,
                OffsetDateTime.now(ZoneOffset.UTC));
    }

    /** A seller of a team, who cannot log in. */
    public String hasSeller(String team) {
        String user = RecordId.of("005", ThreadLocalRandom.current().nextLong(1L << 44))
                .toString();
        has(user, "SALES", "STAFF", team, null);
        return user;
    }

    public void leave() {
        owner.execute(
                "delete from directory_user where org_id = ?",
                RecordId.parse(organization).value());
    }
}
