package dev.rapport.gateway.oauth;

import java.util.LinkedHashMap;
import java.util.Map;

/** The addresses that identity answers hand out; clients put the version they speak in place of {@code {version}}. */
final class ServiceUrls {
    private ServiceUrls() {}

    static Map<String, String> of(String instanceUrl) {
        String rest = instanceUrl + "/services/data/v{version}/";
        Map<String, String> urls = new LinkedHashMap<>();
        urls.put("rest", rest);
        urls.put("sobjects", rest + "sobjects/");
        urls.put("query", rest + "query/");
        urls.put("search", rest + "search/");
        urls.put("recent", rest + "recent/");
        urls.put("custom_domain", instanceUrl);
        return urls;
    }
}
