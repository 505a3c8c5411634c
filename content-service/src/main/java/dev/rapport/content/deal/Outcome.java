package dev.rapport.content.deal;

/** How a deal has come out so far. */
enum Outcome {
    OPEN,
    WON,
    LOST
}
