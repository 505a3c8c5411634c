package dev.rapport.content.link;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Keeps views in memory until they are written, each once however often it is seen, and no more than there is room for. */
@ApplicationScoped
class ViewBuffer {
    private final Map<View.Key, View> waiting = new LinkedHashMap<>();
    private final LinkConfig config;

    ViewBuffer(LinkConfig config) {
        this.config = config;
    }

    /** False if there is no room; of two views of a day the first one stays. */
    synchronized boolean add(View view) {
        if (waiting.size() >= config.waiting() && !waiting.containsKey(view.key())) {
            return false;
        }
        waiting.putIfAbsent(view.key(), view);
        return true;
    }

    /** The view that has waited longest, which waits no more. */
    synchronized Optional<View> take() {
        var first = waiting.values().iterator();
        if (!first.hasNext()) {
            return Optional.empty();
        }
        View view = first.next();
        first.remove();
        return Optional.of(view);
    }

    synchronized int size() {
        return waiting.size();
    }
}
