package dev.rapport.platform.describe;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import java.util.Map;

/** The one record type that every object has in Salesforce, and the only one here. */
public record RecordTypeInfo(
        boolean active,
        boolean available,
        boolean defaultRecordTypeMapping,
        String developerName,
        boolean master,
        String name,
        String recordTypeId,
        Map<String, String> urls) {
    private static final String MASTER = "012000000000000AAA";
    private static final int SHORT_ID = 15;

    /** @param object address of the object */
    static RecordTypeInfo master(String object) {
        return new RecordTypeInfo(
                true,
                true,
                true,
                "Master",
                true,
                "Master",
                MASTER,
                Map.of("layout", object + "/describe/layouts/" + MASTER));
    }

    static void requireMaster(String recordType) {
        if (recordType.length() < SHORT_ID || !MASTER.startsWith(recordType)) {
            throw new ApiException(
                    ErrorCode.NOT_FOUND,
                    "The requested resource does not exist: the only record type is " + MASTER + ".");
        }
    }
}
