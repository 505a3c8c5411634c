/**
 * One OpenAPI document for the whole installation, merged from those that the applications' builds write to {@code
 * docs/api}. The merger knows JSON and nothing of any library.
 */
package dev.rapport.gateway.openapi;
