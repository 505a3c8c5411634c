package dev.rapport.local.demo.bank;

import java.time.LocalDate;
import java.time.Month;

/**
 * In charge of the year, which the file leaves out: its rows are in order of time and begin in May 2008, so a month that
 * comes before that of the row above belongs to the next year.
 */
final class CampaignCalendar {
    private int year = 2008;
    private Month latest = Month.MAY;

    LocalDate date(Month month, int day) {
        if (month.compareTo(latest) < 0) {
            year++;
        }
        latest = month;
        return LocalDate.of(year, month, day);
    }
}
