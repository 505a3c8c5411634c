package dev.rapport.lead.metric;

import dev.rapport.lead.cycle.Stage;

/**
 * The statement that follows leads from one stage to another, in groups: key, arrived in time, followed, too young, median
 * of days. Earliest stamps count, so that a later visit does not make a lead enter again. A lead that was at the goal before
 * it entered has taken no time.
 *
 * <p>Medians are of their own pass over those that arrived: an aggregate that sorts would have all leads sorted, and by one
 * processor.
 */
final class CourseQuery {
    private CourseQuery() {}

    /** All leads as one group, which is missing where there are none. Binds further: the organisation and the window. */
    static String whole(Stage from, Stage to) {
        return sql(from, to, "'all'", "");
    }

    /** By where leads came from. Binds further: the organisation and the window. */
    static String bySource(Stage from, Stage to) {
        return sql(
                        from,
                        to,
                        "coalesce(lead.lead_source collate \"C\", 'unknown')",
                        "join lead on lead.org_id = lead_course.org_id and lead.id = lead_course.lead_id")
                + "order by followed + young desc, key";
    }

    /** By how often each lead was met so far. Binds further: the organisation twice, and the window. */
    static String byTouches(Stage from, Stage to) {
        return sql(from, to, "case when coalesce(times, 0) < 10 then coalesce(times, 0)::text else '10+' end", """
                        left join (select lead_id, count(*) as times from touch
                          where org_id = ? and not is_deleted group by lead_id) met using (lead_id)""")
                + "order by length(key), key";
    }

    /** Binds: the latest entry that has been followed for long enough, hours of follow-up, and what follows. */
    private static String sql(Stage from, Stage to, String key, String join) {
        return """
                with course as not materialized (
                  select %3$s as key, %1$s <= ? as mature,
                         case when %2$s <= %1$s + make_interval(hours => ?::int) then greatest(%2$s - %1$s, interval '0') end as way
                  from lead_course
                  %4$s
                  where lead_course.org_id = ? and %1$s >= ? and %1$s < ?),
                counted as (
                  select key, count(way) filter (where mature) as arrived, count(*) filter (where mature) as followed,
                         count(*) filter (where not mature) as young
                  from course group by key),
                half as (
                  select key, percentile_cont(0.5) within group (order by way) as way from course
                  where mature and way is not null group by key)
                select key, arrived, followed, young, extract(epoch from half.way) / 86400 from counted left join half using (key)
                """.formatted(Course.entered(from), Course.entered(to), key, join);
    }
}
