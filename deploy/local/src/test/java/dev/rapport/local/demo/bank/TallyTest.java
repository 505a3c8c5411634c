package dev.rapport.local.demo.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rapport.local.demo.bank.Tally.Share;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TallyTest {
    @Test
    void countsTheWholeFileByNumberOfContacts() {
        Tally tally = Tally.of(BankFile.ROWS);
        assertEquals(124_956, tally.contacts());
        assertEquals(new Share(5289, 45_211), tally.all());
        assertEquals(
                List.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "10+"),
                List.copyOf(tally.byContacts().keySet()));
        assertEquals(new Share(2561, 17_544), tally.byContacts().get("1"));
        assertEquals(new Share(61, 1462), tally.byContacts().get("10+"));
    }

    @Test
    void countsNoMoreRowsThanAsked() {
        assertEquals(new Tally(3, new Share(0, 3), Map.of("1", new Share(0, 3))), Tally.of(3));
    }

    @Test
    void knowsEachMonthOfWhoWasCalledOnce() {
        Map<String, Share> months = Tally.calledOnceByMonth();
        assertEquals(17_544, months.values().stream().mapToLong(Share::clients).sum());
        assertEquals(2561, months.values().stream().mapToLong(Share::subscribed).sum());
    }
}
