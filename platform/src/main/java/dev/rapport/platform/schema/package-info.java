/**
 * What an object is, as plain data: its fields, their types, limits and permissions.
 *
 * <p>{@code record} derives these values from annotated entities at start-up, and adds what organisations define; describe,
 * SOQL, OpenAPI, CSV and change events read them. Nothing here knows a framework, JSON, or more of a database than how SQL
 * says a field's value.
 */
package dev.rapport.platform.schema;
