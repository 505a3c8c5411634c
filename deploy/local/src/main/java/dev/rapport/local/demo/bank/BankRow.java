package dev.rapport.local.demo.bank;

import dev.rapport.local.demo.bank.BankContact.Earlier;
import dev.rapport.local.demo.bank.BankContact.Person;
import dev.rapport.local.demo.bank.BankContact.Phone;
import java.time.Month;
import java.util.List;
import java.util.Locale;

/** The cells of one line, read by the names that the file's first line gives them. */
record BankRow(int number, List<String> cells) {
    static final List<String> COLUMNS = List.of(
            "age",
            "job",
            "marital",
            "education",
            "default",
            "balance",
            "housing",
            "loan",
            "contact",
            "day",
            "month",
            "duration",
            "campaign",
            "pdays",
            "previous",
            "poutcome",
            "y");

    static BankRow of(int number, String line) {
        List<String> cells = List.of(line.split(";", -1));
        if (cells.size() != COLUMNS.size()) {
            throw new IllegalArgumentException(
                    "row " + number + " has " + cells.size() + " cells instead of " + COLUMNS.size() + ": " + line);
        }
        return new BankRow(number, cells);
    }

    BankContact contact(CampaignCalendar calendar) {
        return new BankContact(
                number,
                calendar.date(month(), count("day")),
                person(),
                Phone.valueOf(text("contact").toUpperCase(Locale.ROOT)),
                count("campaign"),
                new Earlier(count("previous"), count("pdays"), text("poutcome")),
                yes("y"));
    }

    private Person person() {
        return new Person(
                count("age"),
                text("job"),
                text("marital"),
                text("education"),
                count("balance"),
                yes("default"),
                yes("housing"),
                yes("loan"));
    }

    private Month month() {
        String name = text("month");
        for (Month month : Month.values()) {
            if (month.name().regionMatches(true, 0, name, 0, 3)) {
                return month;
            }
        }
        throw refusal("month", "jan to dec");
    }

    private String text(String column) {
        return cells.get(COLUMNS.indexOf(column));
    }

    private int count(String column) {
        try {
            return Integer.parseInt(text(column));
        } catch (NumberFormatException _) {
            throw refusal(column, "a whole number");
        }
    }

    private boolean yes(String column) {
        return switch (text(column)) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw refusal(column, "yes or no");
        };
    }

    private IllegalArgumentException refusal(String column, String wanted) {
        return new IllegalArgumentException(
                "row " + number + ": " + column + " is '" + text(column) + "' instead of " + wanted);
    }
}
