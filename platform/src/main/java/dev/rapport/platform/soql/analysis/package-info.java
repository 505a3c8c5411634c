/** What a query means for the objects of a service: names resolved, values typed, rules checked. Knows no database. */
package dev.rapport.platform.soql.analysis;
