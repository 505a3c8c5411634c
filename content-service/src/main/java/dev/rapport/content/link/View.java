package dev.rapport.content.link;

import dev.rapport.content.use.BuyerView;
import dev.rapport.platform.id.RecordId;

/** A view that is to be recorded in an organisation. */
record View(RecordId organization, BuyerView facts) {
    /** Two views of one day are one. */
    record Key(RecordId organization, BuyerView.Day day) {}

    Key key() {
        return new Key(organization, facts.day());
    }
}
