package dev.rapport.local.demo.play;

import dev.rapport.local.demo.gateway.Gateway;
import dev.rapport.local.demo.gateway.Session;

/** Who plays. */
record Cast(Session marketing, Session sales, Session integration) {
    static Cast of(Gateway gateway) {
        return new Cast(gateway.as("marketing"), gateway.as("sales"), gateway.as("integration"));
    }
}
