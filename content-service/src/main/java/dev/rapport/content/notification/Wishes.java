package dev.rapport.content.notification;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** How one user wants to be told; what they have not said is as usual: urgent things at once, all others in the digest. */
final class Wishes {
    /** What is wished for. */
    record Way(NotificationType type, Channel channel) {}

    private final Map<Way, DeliveryMode> said;

    Wishes(Map<Way, DeliveryMode> said) {
        this.said = Map.copyOf(said);
    }

    static Wishes of(Collection<NotificationPreference> preferences) {
        Map<Way, DeliveryMode> said = new HashMap<>();
        preferences.forEach(each -> said.put(new Way(each.type(), each.channel()), each.mode()));
        return new Wishes(said);
    }

    DeliveryMode mode(Notification notification, Channel channel) {
        DeliveryMode usual = notification.isUrgent() ? DeliveryMode.IMMEDIATE : DeliveryMode.DIGEST;
        DeliveryMode mode = said.getOrDefault(new Way(notification.type(), channel), usual);
        return mode == DeliveryMode.IMMEDIATE && notification.isHeldBack() ? DeliveryMode.DIGEST : mode;
    }

    /** Types of which the user does not want to hear over a channel. */
    Set<NotificationType> without(Channel channel) {
        Set<NotificationType> off = EnumSet.noneOf(NotificationType.class);
        said.forEach((way, mode) -> {
            if (way.channel() == channel && mode == DeliveryMode.OFF) {
                off.add(way.type());
            }
        });
        return off;
    }
}
