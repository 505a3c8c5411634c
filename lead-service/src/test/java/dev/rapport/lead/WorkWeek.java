package dev.rapport.lead;

import dev.rapport.platform.calendar.BusinessHours;
import dev.rapport.platform.calendar.OpeningInterval;
import dev.rapport.platform.id.RecordId;
import dev.rapport.testkit.contract.OtherService;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A calendar of a team as the gateway tells of it: the same hours every day, and some days off. */
public record WorkWeek(String id, String team, String zone, String from, String to, List<String> holidays) {
    /** One that no other test has. */
    public static WorkWeek of(String team, String zone, String from, String to, String... holidays) {
        String id = RecordId.of("01m", ThreadLocalRandom.current().nextLong(1L << 44))
                .toString();
        return new WorkWeek(id, team, zone, from, to, List.of(holidays));
    }

    public WorkWeek open(String newFrom, String newTo) {
        return new WorkWeek(id, team, zone, newFrom, newTo, holidays);
    }

    public void isToldTo(String organization, int version) {
        new OtherService("gateway", organization)
                .says(
                        "BusinessHoursChanged",
                        id,
                        Map.of(
                                "calendarId",
                                id,
                                "team",
                                team,
                                "active",
                                true,
                                "timeZone",
                                zone,
                                "calendarVersion",
                                version,
                                "intervals",
                                Arrays.stream(DayOfWeek.values())
                                        .map(day -> Map.of("dayOfWeek", day, "from", from, "to", to))
                                        .toList(),
                                "closures",
                                holidays.stream()
                                        .map(date ->
                                                Map.of("date", date, "name", "Off", "from", "00:00", "to", "24:00"))
                                        .toList()));
    }

    /** The same, to count by. */
    public BusinessHours hours() {
        List<OpeningInterval> day = List.of(OpeningInterval.of(from, to));
        List<OpeningInterval> off = List.of(OpeningInterval.of("00:00", "24:00"));
        return new BusinessHours(
                ZoneId.of(zone),
                Arrays.stream(DayOfWeek.values()).collect(Collectors.toMap(Function.identity(), each -> day)),
                holidays.stream().collect(Collectors.toMap(LocalDate::parse, date -> off)));
    }
}
