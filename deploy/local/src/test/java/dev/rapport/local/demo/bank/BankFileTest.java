package dev.rapport.local.demo.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rapport.local.demo.bank.BankContact.Earlier;
import dev.rapport.local.demo.bank.BankContact.Person;
import dev.rapport.local.demo.bank.BankContact.Phone;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class BankFileTest {
    private static final String HEADER = String.join(";", BankRow.COLUMNS) + "\n";
    private static final String FIRST =
            "58;management;married;tertiary;no;2143;yes;no;unknown;5;may;261;1;-1;0;unknown;no\n";

    @Test
    void hasTheRowsThatWerePublished() {
        List<BankContact> all;
        try (var contacts = BankFile.contacts()) {
            all = contacts.toList();
        }
        assertEquals(BankFile.ROWS, all.size());
        assertEquals(5289, all.stream().filter(BankContact::subscribed).count());
        assertEquals(LocalDate.of(2008, 5, 5), all.getFirst().day());
        assertEquals(LocalDate.of(2010, 11, 17), all.getLast().day());
    }

    @Test
    void readsARowByItsColumns() throws IOException {
        assertEquals(
                List.of(new BankContact(
                        1,
                        LocalDate.of(2008, 5, 5),
                        new Person(58, "management", "married", "tertiary", 2143, false, true, false),
                        Phone.UNKNOWN,
                        1,
                        new Earlier(0, -1, "unknown"),
                        false)),
                read(HEADER + FIRST));
    }

    @Test
    void takesAMonthBeforeThatOfTheRowAboveForOneOfTheNextYear() throws IOException {
        String months = FIRST + FIRST.replace(";may;", ";dec;") + FIRST.replace(";may;", ";jan;");
        assertEquals(
                List.of(LocalDate.of(2008, 5, 5), LocalDate.of(2008, 12, 5), LocalDate.of(2009, 1, 5)),
                read(HEADER + months).stream().map(BankContact::day).toList());
    }

    @Test
    void namesRowAndColumnOfWhatItCannotRead() {
        assertRefused("row 1: y is 'maybe' instead of yes or no", FIRST.replace(";no\n", ";maybe\n"));
        assertRefused("row 1: age is 'old' instead of a whole number", FIRST.replace("58;", "old;"));
        assertRefused("row 1: month is 'mai' instead of jan to dec", FIRST.replace(";may;", ";mai;"));
        assertRefused("row 1 has 1 cells instead of 17: 58", "58");
    }

    @Test
    void refusesAFileWithOtherColumns() {
        IOException refusal = assertThrows(IOException.class, () -> read("age;job\n"));
        assertEquals("the first line must be " + HEADER.strip() + ", not age;job", refusal.getMessage());
    }

    private static void assertRefused(String message, String rows) {
        var refusal = assertThrows(IllegalArgumentException.class, () -> read(HEADER + rows));
        assertEquals(message, refusal.getMessage());
    }

    private static List<BankContact> read(String text) throws IOException {
        try (var contacts = BankFile.read(new BufferedReader(new StringReader(text)))) {
            return contacts.toList();
        }
    }
}
