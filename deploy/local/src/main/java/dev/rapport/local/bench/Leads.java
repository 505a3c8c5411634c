package dev.rapport.local.bench;

import java.util.concurrent.atomic.AtomicLong;

/** Leads that no rule takes for one another, with what a form or a list usually knows of one. */
final class Leads {
    static final String COLUMNS = "LastName,FirstName,Company,Email,Phone,Title,City,Country,LeadSource,Industry";

    private static final AtomicLong NUMBER = new AtomicLong();

    private Leads() {}

    static String json() {
        long number = NUMBER.incrementAndGet();
        return """
                {"LastName": "Measure %1$d", "FirstName": "Ada", "Company": "Engines %1$d", "Email": "ada%1$d@engines.example",
                 "Phone": "+44 20 %2$08d", "Title": "Buyer", "City": "London", "Country": "United Kingdom",
                 "LeadSource": "Web", "Industry": "Machinery"}""".formatted(number, phone(number));
    }

    static String csv() {
        long number = NUMBER.incrementAndGet();
        return "Measure %1$d,Ada,Engines %1$d,ada%1$d@engines.example,+44 20 %2$08d,Buyer,London,United Kingdom,Web,Machinery\n"
                .formatted(number, phone(number));
    }

    /** In London, as valid as a number can be that nobody need have. */
    private static long phone(long number) {
        return 70_000_000 + number % 10_000_000;
    }
}
