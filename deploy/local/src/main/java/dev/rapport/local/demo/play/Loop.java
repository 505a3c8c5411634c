package dev.rapport.local.demo.play;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.local.demo.gateway.Gateway;
import java.io.PrintStream;

/** The whole story in its four acts, with a campaign and a lead of its own each time. */
public final class Loop {
    private final Cast cast;
    private final Narrator narrator;

    public Loop(Gateway gateway, PrintStream out) {
        cast = Cast.of(gateway);
        narrator = new Narrator(out);
    }

    public void play() throws InterruptedException {
        UntestedMessage message = new UntestedMessage(cast, narrator);
        String lead = message.planCampaign();
        message.isRefused(lead);
        String handoff = message.validate(lead);
        new OwedAnswer(cast, narrator, lead, handoff).play();
        new SalesTool(cast, narrator, lead).play();
        new SecondHandoff(cast, narrator, lead).play();
    }

    static ObjectNode json() {
        return JsonNodeFactory.instance.objectNode();
    }
}
