/**
 * Adds to the service's OpenAPI document what no annotation could say: typed paths and schemas for each object of the
 * record plane, derived from the same declarations that run it.
 */
package dev.rapport.platform.openapi;
