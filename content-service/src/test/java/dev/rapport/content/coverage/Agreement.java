package dev.rapport.content.coverage;

import static dev.rapport.testkit.Organizations.GLOBEX;

import dev.rapport.testkit.contract.OtherService;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says on Kafka what lead-service says of a sales cycle that was agreed on in the other organisation. */
final class Agreement {
    static final OtherService LEAD_SERVICE = new OtherService("lead-service", GLOBEX);

    private Agreement() {}

    /** A tool as a cycle asks for it. */
    record Tool(String stage, String type, @Nullable String persona, int minimum) {}

    static void say(String cycle, int version, String superseded, List<Tool> tools) {
        List<Map<String, Object>> stages = tools.stream()
                .map(tool -> {
                    Map<String, Object> needed = new HashMap<>();
                    needed.put("assetType", tool.type());
                    needed.put("persona", tool.persona());
                    needed.put("minimumCount", tool.minimum());
                    Map<String, Object> stage = new HashMap<>();
                    stage.put("code", tool.stage());
                    stage.put("position", 1);
                    stage.put("name", tool.stage());
                    stage.put("ownerFunction", "SALES");
                    stage.put("buyerQuestion", null);
                    stage.put("maximumDays", null);
                    stage.put("tools", List.of(needed));
                    return stage;
                })
                .toList();
        LEAD_SERVICE.says(
                "SalesCycleActivated",
                cycle,
                Map.of(
                        "salesCycleId", cycle,
                        "cycleVersion", version,
                        "supersededId", superseded,
                        "stages", stages,
                        "at", Instant.now().toString()));
    }
}
