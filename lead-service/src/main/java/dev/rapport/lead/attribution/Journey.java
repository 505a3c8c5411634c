package dev.rapport.lead.attribution;

import java.time.Instant;
import java.util.List;

/**
 * The way of the people behind a deal, from the first touch to its close.
 *
 * @param touches when they happened, the earliest first; at least one
 * @param known when the first of these people became a lead or a contact
 * @param opened when the deal was
 */
record Journey(List<Instant> touches, Instant known, Instant opened) {
    Journey {
        touches = List.copyOf(touches);
        if (touches.isEmpty()) {
            throw new IllegalArgumentException("a journey has a touch");
        }
        for (int i = 1; i < touches.size(); i++) {
            if (touches.get(i).isBefore(touches.get(i - 1))) {
                throw new IllegalArgumentException("touches are told in the order in which they happened");
            }
        }
    }

    int length() {
        return touches.size();
    }

    Instant first() {
        return touches.getFirst();
    }

    Instant last() {
        return touches.getLast();
    }

    /** Place of the touch that led to a moment: the last one up to it, or the first where all came later. */
    int ledTo(Instant moment) {
        int place = 0;
        while (place + 1 < touches.size() && !touches.get(place + 1).isAfter(moment)) {
            place++;
        }
        return place;
    }
}
