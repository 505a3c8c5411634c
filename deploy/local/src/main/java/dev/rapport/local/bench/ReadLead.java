package dev.rapport.local.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.local.bench.Comparison.Relation;
import java.util.List;

/** One lead by its id, direct and through the gateway: the reference is a service of nothing but the JDK and JDBC. */
final class ReadLead implements Measurement {
    private static final int CLIENTS = 8;
    private static final double DIRECT_GOAL = 0.8;
    private static final double GATEWAY_GOAL = 0.7;

    @Override
    public String name() {
        return "read a lead by its id";
    }

    @Override
    public List<Comparison> measure(Bed bed) throws Exception {
        JsonNode created = bed.service().json(bed.service().post(Api.DATA + "/sobjects/Lead", Leads.json()));
        String path = Api.DATA + "/sobjects/Lead/" + created.path("id").asText();
        try (BareService bare = new BareService(bed, CLIENTS)) {
            Rounds.Pair direct = Rounds.rates(
                    CLIENTS, () -> bed.service().get(path), () -> bare.api().get("/lead"));
            Rounds.Pair through = Rounds.rates(
                    CLIENTS, () -> bed.gateway().get(path), () -> bed.service().get(path));
            return List.of(
                    new Comparison(
                            "read a lead by id, direct, 8 clients",
                            direct.first(),
                            "bare JVM service",
                            direct.second(),
                            "/s",
                            Relation.AT_LEAST,
                            DIRECT_GOAL),
                    new Comparison(
                            "the same through the gateway",
                            through.first(),
                            "direct",
                            through.second(),
                            "/s",
                            Relation.AT_LEAST,
                            GATEWAY_GOAL));
        }
    }
}
