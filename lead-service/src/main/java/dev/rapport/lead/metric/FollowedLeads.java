package dev.rapport.lead.metric;

import dev.rapport.platform.metric.FollowUp;
import dev.rapport.platform.metric.MetricQuestion;
import dev.rapport.platform.metric.MetricValue.Group;
import dev.rapport.platform.metric.Proportion;
import dev.rapport.platform.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs the statements of {@link CourseQuery} over a question's cohort: leads that entered in its window, each followed for the
 * horizon; those that cannot have been yet are left out and counted.
 */
@ApplicationScoped
class FollowedLeads {
    static final int USUAL_DAYS = 90;
    private static final long HOURS_A_DAY = 24;

    private final ShareQuery shares;
    private final Tenant tenant;

    FollowedLeads(ShareQuery shares, Tenant tenant) {
        this.shares = shares;
        this.tenant = tenant;
    }

    /** The one group of a statement about all leads, under another key. */
    Group whole(String key, String sql, MetricQuestion asked) {
        return groups(sql, asked).stream()
                .findFirst()
                .map(all -> new Group(key, all.share(), all.followUp()))
                .orElseGet(() -> new Group(key, new Proportion(0, 0), new FollowUp(days(asked), 0, null)));
    }

    /** @param joined what the statement's join binds */
    List<Group> groups(String sql, MetricQuestion asked, Object... joined) {
        int days = days(asked);
        List<Object> binds = new ArrayList<>(List.of(asked.asOf().minus(days, ChronoUnit.DAYS), days * HOURS_A_DAY));
        binds.addAll(List.of(joined));
        binds.addAll(List.of(tenant.orgId(), asked.from(), asked.to()));
        return shares.followed(days, sql, binds.toArray());
    }

    private static int days(MetricQuestion asked) {
        return asked.horizonDays() == null ? USUAL_DAYS : asked.horizonDays();
    }
}
