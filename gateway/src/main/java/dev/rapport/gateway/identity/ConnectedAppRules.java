package dev.rapport.gateway.identity;

import dev.rapport.gateway.issuer.AssertionKey;
import dev.rapport.platform.record.FieldChanges;
import dev.rapport.platform.record.RecordRules;
import jakarta.enterprise.context.ApplicationScoped;

/** What every write of a connected app demands: a key that can verify. */
@ApplicationScoped
class ConnectedAppRules implements RecordRules<ConnectedApp> {
    @Override
    public Class<ConnectedApp> entity() {
        return ConnectedApp.class;
    }

    @Override
    public void beforeCreate(ConnectedApp app, FieldChanges changes) {
        check(app);
    }

    @Override
    public void beforeUpdate(ConnectedApp app, FieldChanges changes) {
        check(app);
    }

    private static void check(ConnectedApp app) {
        app.complete();
        if (app.publicKey != null) {
            AssertionKey.parse(app.publicKey);
        }
    }
}
