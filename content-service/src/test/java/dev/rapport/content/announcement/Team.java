package dev.rapport.content.announcement;

import static dev.rapport.testkit.Organizations.ACME;
import static org.awaitility.Awaitility.await;

import dev.rapport.content.ContentApi;
import dev.rapport.platform.id.RecordId;
import dev.rapport.testkit.Tokens;
import dev.rapport.testkit.contract.OtherService;
import io.agroal.api.AgroalDataSource;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Sellers of one team, as the gateway tells of them.
 *
 * @param name no other test's
 * @param roles by which they log in
 */
record Team(String name, List<String> roles) {
    private static final OtherService GATEWAY = new OtherService("gateway");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    static Team of(AgroalDataSource everyOrganisation, String... roles) {
        Team team = new Team("team-" + UUID.randomUUID(), List.of(roles));
        team.roles.forEach(role -> GATEWAY.says("UserChanged", Tokens.user(ACME, role), team.member(role)));
        await().atMost(PATIENCE).until(() -> team.members(everyOrganisation) == roles.length);
        return team;
    }

    /** Id of a draft for these people. */
    String announcement(Map<String, ?> more) {
        Map<String, Object> fields = new HashMap<>(Map.of(
                "Name", "Proof beats speed",
                "Summary", "A new campaign on measured savings.",
                "ForWhom", "Fleet managers of more than 50 vehicles.",
                "CallToAction", "Ask for last year's fuel bill.",
                "Tools", "The fleet battlecard.",
                "Benefit", "Half as many first meetings.",
                "CampaignId", AnnouncementTest.CAMPAIGN,
                "AudienceTeam", name));
        fields.putAll(more);
        return ContentApi.as("marketing")
                .body(fields)
                .post(AnnouncementTest.RECORDS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private Map<String, Object> member(String role) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("userId", Tokens.user(ACME, role));
        facts.put("name", role);
        facts.put("function", "SALES");
        facts.put("team", name);
        facts.put("active", true);
        return facts;
    }

    private int members(AgroalDataSource database) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(
                        "select count(*) from directory_user where team = ? and org_id = ?")) {
            statement.setString(1, name);
            statement.setLong(2, RecordId.parse(ACME).value());
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }
}
