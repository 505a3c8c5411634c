package dev.rapport.content.play;

import dev.rapport.platform.event.EventSubscriber;
import dev.rapport.platform.event.IncomingEvent;
import dev.rapport.platform.event.Outbox;
import dev.rapport.platform.id.RecordId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Tells the owners of plays that an asset is gone. Heard as an event and not asked of the asset, whose lock nobody has to
 * hold while plays are looked for.
 */
@ApplicationScoped
class AssetExpiredSubscriber implements EventSubscriber<AssetExpiredSubscriber.AssetExpired> {
    private final SalesPlayRepository plays;
    private final SalesPlayStepRepository steps;
    private final Outbox outbox;

    AssetExpiredSubscriber(SalesPlayRepository plays, SalesPlayStepRepository steps, Outbox outbox) {
        this.plays = plays;
        this.steps = steps;
        this.outbox = outbox;
    }

    /** What is read of it. */
    record AssetExpired(RecordId assetId, Instant at) {}

    @Override
    public String source() {
        return "content-service";
    }

    @Override
    public String type() {
        return "AssetExpired";
    }

    @Override
    public Class<AssetExpired> facts() {
        return AssetExpired.class;
    }

    @Override
    public void handle(IncomingEvent event, AssetExpired asset) {
        Map<RecordId, List<String>> lacking = steps.with(asset.assetId()).stream()
                .collect(Collectors.groupingBy(
                        SalesPlayStep::play,
                        LinkedHashMap::new,
                        Collectors.mapping(SalesPlayStep::name, Collectors.toList())));
        plays.published(lacking.keySet())
                .forEach(play -> outbox.append(
                        play.broken(asset.assetId(), lacking.getOrDefault(play.id(), List.of()), asset.at())));
    }
}
