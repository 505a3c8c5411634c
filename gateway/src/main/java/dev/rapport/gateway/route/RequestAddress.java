package dev.rapport.gateway.route;

import java.util.Optional;

/** What routing looks at. */
public interface RequestAddress {
    /** The HTTP method, in capitals. */
    String method();

    /** The path as sent, without the query. */
    String path();

    /** The first value of a query parameter, decoded. */
    Optional<String> parameter(String name);
}
