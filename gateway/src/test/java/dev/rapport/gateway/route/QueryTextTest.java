package dev.rapport.gateway.route;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    SELECT Id FROM Lead                                           | Lead
                    select id from lead where name = 'x'                          | lead
                    SELECT Id, (SELECT Id FROM Tasks) FROM Account                | Account
                    SELECT Id FROM\tCampaign__c LIMIT 1                           | Campaign__c
                    SELECT Fromage FROM Cheese                                    | Cheese
                    SELECT Id,'from Nowhere' FROM Lead                            | Lead
                    SELECT Id,'it\\'s from Nowhere' FROM Lead                     | Lead
                    SELECT COUNT() FROM Contact                                   | Contact
                    """)
    void findsTheObject(String soql, String object) {
        assertEquals(Optional.of(object), QueryText.findObject(soql));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "SELECT", "FROM", "SELECT Id FROM", "(SELECT Id FROM Lead", "'from Lead", "' \\"})
    void findsNothingInWhatIsNoQuery(String soql) {
        assertEquals(Optional.empty(), QueryText.findObject(soql));
    }
}
