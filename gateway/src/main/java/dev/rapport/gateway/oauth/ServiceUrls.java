package dev.rapport.gateway.oauth;

import dev.rapport.platform.id.RecordId;
import java.util.LinkedHashMap;
import java.util.Map;

/** The addresses that identity answers hand out; clients put the version they speak in place of {@code {version}}. */
final class ServiceUrls {
    private ServiceUrls() {}

    static Map<String, String> of(String instanceUrl, RecordId org, RecordId user) {
        String rest = instanceUrl + "/services/data/v{version}/";
        Map<String, String> urls = new LinkedHashMap<>();
        urls.put("enterprise", instanceUrl + "/services/Soap/c/{version}/" + org);
        urls.put("partner", instanceUrl + "/services/Soap/u/{version}/" + org);
        urls.put("rest", rest);
        urls.put("sobjects", rest + "sobjects/");
        urls.put("query", rest + "query/");
        urls.put("search", rest + "search/");
        urls.put("recent", rest + "recent/");
        urls.put("profile", instanceUrl + "/" + user);
        urls.put("custom_domain", instanceUrl);
        return urls;
    }
}
