package dev.rapport.gateway.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * An application's own OpenAPI document.
 *
 * @param application its name, which stands before a component's name where two applications use one name differently
 */
record PublishedDocument(String application, ObjectNode json) {}
