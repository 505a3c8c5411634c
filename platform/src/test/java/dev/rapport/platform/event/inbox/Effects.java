package dev.rapport.platform.event.inbox;

import dev.rapport.platform.id.RecordId;
import io.agroal.api.AgroalDataSource;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What the subscribers of these tests have written down. */
final class Effects {
    private Effects() {}

    /** The texts of a note, in the order in which they took effect. */
    static List<String> of(RecordId note, AgroalDataSource database) throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select text from effect where note = ? order by number")) {
            select.setLong(1, note.value());
            try (var rows = select.executeQuery()) {
                List<String> texts = new ArrayList<>();
                while (rows.next()) {
                    texts.add(rows.getString(1));
                }
                return texts;
            }
        }
    }
}
