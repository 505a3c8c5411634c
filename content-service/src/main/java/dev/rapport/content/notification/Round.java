package dev.rapport.content.notification;

import java.util.ArrayList;
import java.util.List;

/** Tells one user what may be told at one moment: urgent things first, a few a day, and the rest in the digest. */
final class Round {
    /** How many urgent things may interrupt a user on one of their days. */
    static final int MOST_URGENT = 3;

    private final Look look;
    private final Wishes wishes;
    private long interruptions;
    private boolean digested;

    /** @param interruptions how many have interrupted the user today */
    Round(Look look, Wishes wishes, long interruptions) {
        this.look = look;
        this.wishes = wishes;
        this.interruptions = interruptions;
    }

    /** What was told over one channel: each at once is by itself. */
    record Told(List<Notification> atOnce, List<Notification> digest) {
        Told {
            atOnce = List.copyOf(atOnce);
            digest = List.copyOf(digest);
        }
    }

    Told tell(Channel channel, List<Notification> open) {
        List<Notification> atOnce = new ArrayList<>();
        List<Notification> waiting = new ArrayList<>();
        for (Notification each : open) {
            if (each.waits(channel) && interrupts(each, channel)) {
                atOnce.add(each);
            } else if (each.waits(channel) && wishes.mode(each, channel) == DeliveryMode.DIGEST) {
                waiting.add(each);
            }
        }
        boolean due = look.isDigestDue(
                waiting.stream().map(Notification::waitingSince).toList());
        digested |= due;
        Told told = new Told(atOnce, due ? waiting : List.of());
        told.atOnce().forEach(each -> each.deliver(channel, look.now()));
        told.digest().forEach(each -> each.deliver(channel, look.now()));
        return told;
    }

    private boolean interrupts(Notification each, Channel channel) {
        if (wishes.mode(each, channel) != DeliveryMode.IMMEDIATE) {
            return false;
        }
        return each.isUrgent() ? look.mayInterruptUrgently() && takesPlace(each) : look.mayInterrupt();
    }

    /** One that interrupts over two channels takes one place. */
    private boolean takesPlace(Notification each) {
        if (each.interruptsOn(look.today())) {
            return true;
        }
        if (interruptions >= MOST_URGENT) {
            each.holdBack();
            return false;
        }
        interruptions++;
        each.interruptOn(look.today());
        return true;
    }

    /** Whether today's digest was told. */
    boolean hasDigested() {
        return digested;
    }
}
