/**
 * What an object is, as plain data: its fields, their types, limits and permissions.
 *
 * <p>{@code record} derives these values from annotated entities at start-up; describe, SOQL, OpenAPI, CSV and change
 * events read them. Nothing here knows a framework, a database or JSON.
 */
package dev.rapport.platform.schema;
