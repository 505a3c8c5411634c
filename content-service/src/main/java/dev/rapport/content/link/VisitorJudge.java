package dev.rapport.content.link;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.util.List;

/** Decides whether somebody who follows a link is a buyer who looks at something. Networks that are none fail the start. */
@Singleton
@Startup
class VisitorJudge {
    private final Robots robots;
    private final List<Network> own;

    VisitorJudge(Robots robots, LinkConfig config) {
        this.robots = robots;
        own = config.ownNetworks().orElse(List.of()).stream()
                .map(Network::parse)
                .toList();
    }

    /** Who asks not to be tracked is not looked at any further. */
    Click judge(Visitor visitor) {
        if (visitor.asksNotToBeTracked()) {
            return Click.DO_NOT_TRACK;
        }
        if (visitor.takesAPart()) {
            return Click.PART;
        }
        if (visitor.fetchesAhead()) {
            return Click.PREFETCH;
        }
        if (visitor.address().filter(this::isOurs).isPresent()) {
            return Click.OWN;
        }
        return robots.isOne(visitor.userAgent()) ? Click.ROBOT : Click.VIEW;
    }

    private boolean isOurs(InetAddress address) {
        return own.stream().anyMatch(network -> network.contains(address));
    }
}
