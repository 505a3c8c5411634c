package dev.rapport.lead.metric;

import dev.rapport.platform.metric.Metric;
import dev.rapport.platform.metric.MetricDefinition;
import dev.rapport.platform.metric.MetricQuestion;
import dev.rapport.platform.metric.MetricValue;
import dev.rapport.platform.metric.MetricValue.Group;
import dev.rapport.platform.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How often marketing and sales together go to one person, and to how many more often than they want. */
@ApplicationScoped
class ContactPressure implements Metric {
    private static final String IN_7_DAYS = "7-days";
    private static final String IN_30_DAYS = "30-days";

    /** Days before the window whose touches count in the stretches that end within it. */
    private static final Duration LONGEST_STRETCH = Duration.ofDays(30);

    /**
     * A row a person: touches in their fullest 7 and 30 days that end in the window, and whether one was too many for its
     * purpose. Lengths in hours and not in days, which would follow the database's time zone; a stretch is half open, so
     * it lacks the smallest interval there is. A touch that does not say what it was for is held against the wider cap.
     */
    private static final String PERSONS = """
            with met as (
              select coalesce(t.contact_id, l.converted_contact_id, t.lead_id) as person, t.purpose, t.occurred_at
              from touch t left join lead l on l.org_id = t.org_id and l.id = t.lead_id
              where t.org_id = ? and t.occurred_at >= ? and t.occurred_at < ? and t.direction = 'OUTBOUND'
                and t.purpose is distinct from 'SERVICE' and not t.is_deleted),
            counted as (
              select person, purpose, occurred_at,
                     count(*) over (partition by person order by occurred_at
                       range between interval '167:59:59.999999' preceding and current row) as in7,
                     count(*) over (partition by person order by occurred_at
                       range between interval '719:59:59.999999' preceding and current row) as in30
              from met),
            cap as (
              select coalesce(p.contact_id, l.converted_contact_id, p.lead_id) as person,
                     min(most_in7_days) filter (where purpose = 'MARKETING') as marketing7,
                     min(most_in30_days) filter (where purpose = 'MARKETING') as marketing30,
                     min(most_in7_days) filter (where purpose = 'SALES') as sales7,
                     min(most_in30_days) filter (where purpose = 'SALES') as sales30
              from contact_preference p left join lead l on l.org_id = p.org_id and l.id = p.lead_id
              where p.org_id = ? and not p.is_deleted group by 1),
            pressed as (
              select person, max(in7) as in7, max(in30) as in30,
                     bool_or(coalesce(case purpose
                         when 'MARKETING' then in7 > marketing7 or in30 > marketing30
                         when 'SALES' then in7 > sales7 or in30 > sales30
                         else (in7 > marketing7 and in7 > sales7) or (in30 > marketing30 and in30 > sales30)
                       end, false)) as over_cap
              from counted left join cap using (person) where occurred_at >= ? group by person)
            """;

    private static final String OVER_CAP =
            PERSONS + "select 'all', count(*) filter (where over_cap), count(*) from pressed";

    private static final String PER_7_DAYS = PERSONS + perTouches("in7");
    private static final String PER_30_DAYS = PERSONS + perTouches("in30");

    private final ShareQuery shares;
    private final Tenant tenant;

    ContactPressure(ShareQuery shares, Tenant tenant) {
        this.shares = shares;
        this.tenant = tenant;
    }

    @Override
    public MetricDefinition definition() {
        return new MetricDefinition(
                "contact-pressure",
                "Contact pressure",
                "persons contacted more often than their caps, as they are now, allow / persons contacted in the window;"
                        + " by 7-days or 30-days: persons with so many touches in their fullest 7 or 30 days that end in"
                        + " the window / persons contacted in it; outbound touches of marketing and sales together,"
                        + " service left out; a contact and the leads that have become it are one person",
                1,
                "marketing",
                List.of(IN_7_DAYS, IN_30_DAYS));
    }

    @Override
    public MetricValue answer(MetricQuestion asked) {
        return new MetricValue(shares.whole(OVER_CAP, values(asked)), groups(asked));
    }

    private @Nullable List<Group> groups(MetricQuestion asked) {
        return switch (asked.by()) {
            case IN_7_DAYS -> shares.groups(PER_7_DAYS, values(asked));
            case IN_30_DAYS -> shares.groups(PER_30_DAYS, values(asked));
            case null, default -> null;
        };
    }

    private Object[] values(MetricQuestion asked) {
        long org = tenant.orgId();
        return new Object[] {org, asked.from().minus(LONGEST_STRETCH), asked.to(), org, asked.from()};
    }

    private static String perTouches(String stretch) {
        return "select case when least(" + stretch + ", 10) = 10 then '10+' else " + stretch
                + "::text end, count(*), sum(count(*)) over ()::bigint from pressed group by 1 order by min(" + stretch
                + ")";
    }
}
