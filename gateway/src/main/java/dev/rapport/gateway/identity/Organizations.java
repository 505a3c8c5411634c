package dev.rapport.gateway.identity;

import dev.rapport.gateway.issuer.IssuerDatabase;
import dev.rapport.platform.id.RecordId;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;

/** Founds organisations: the one record that no organisation can create, since it would have to exist first. */
@Singleton
class Organizations {
    private static final String PREFIX = "00D";

    private final IssuerDatabase database;
    private final Clock clock;

    Organizations(IssuerDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The organisation of this name, founded if there is none. */
    RecordId requireOrFound(String name) {
        found(name);
        return database.find("select id from organization where name = ?", row -> row.getLong(1), name)
                .map(RecordId::new)
                .orElseThrow();
    }

    /** Does nothing where the name is taken, also by another replica that seeds at the same moment. */
    private void found(String name) {
        Instant now = clock.instant();
        database.change("""
                insert into organization (id, org_id, version, is_deleted, created_date, created_by_id,
                    last_modified_date, last_modified_by_id, system_modstamp, name, instance_name, organization_type,
                    is_sandbox, default_locale_sid_key, language_locale_key, time_zone_sid_key)
                select fresh.id, fresh.id, 0, false, ?, 0, ?, 0, ?, ?, 'RAP1', 'Enterprise Edition',
                    false, 'en_US', 'en_US', 'Europe/Berlin'
                from (select coalesce(max(id), ?) + 1 as id from organization) fresh
                where not exists (select 1 from organization where name = ?)
                on conflict do nothing""", now, now, now, name, RecordId.prefixBits(PREFIX), name);
    }
}
