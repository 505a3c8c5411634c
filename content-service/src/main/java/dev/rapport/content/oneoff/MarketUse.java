package dev.rapport.content.oneoff;

import java.time.Duration;

/**
 * For how many accounts an asset for the market was used.
 *
 * <p>An asset is judged by the last {@link #STRETCH} in which it was published, once it was published for as long. The
 * account of a derivation is known. That of a use is not: the lead's company stands for it, as far as it is known, else the
 * opportunity, else the lead, else the seller who used it. Two names for one account make two accounts, so that an asset is
 * sooner spared than blamed.
 */
final class MarketUse {
    static final Duration STRETCH = Duration.ofDays(180);

    /**
     * Adds to an asset {@code a} of a query: {@code until}, the end of what it is judged by, {@code judged}, whether it can
     * be judged, {@code accounts} and {@code uses}. Binds: the moment of asking.
     */
    static final String OF_ASSET = """
        cross join lateral (
          select least(coalesce(a.withdrawn_at, moment.now), moment.now) as until
          from (select ?::timestamptz as now) moment) life
        cross join lateral (
          select coalesce(a.published_at <= life.until - interval '180 days', false) as judged) verdict
        left join lateral (
          select count(distinct account) as accounts, count(*) filter (where is_use) as uses from (
            select coalesce(
                     'company:' || nullif(btrim(lower(l.company collate pg_c_utf8)), ''),
                     'opportunity:' || u.opportunity_id, 'lead:' || u.lead_id, 'user:' || u.used_by_id) as account,
                   true as is_use
            from content_use u
            left join known_lead l on l.org_id = u.org_id and l.lead_id = u.lead_id
            where u.org_id = a.org_id and u.content_asset_id = a.id and u.counts and not u.is_deleted
              and u.used_at >= life.until - interval '180 days' and u.used_at < life.until
            union all
            select 'account:' || d.account_id, false
            from derivation d
            where d.org_id = a.org_id and d.content_asset_id = a.id and not d.is_deleted
              and d.created_date >= life.until - interval '180 days' and d.created_date < life.until) known) market
          on verdict.judged
        """;

    private MarketUse() {}
}
