/** SOQL as text and as tree: lexer, parser, printer. Knows the language, but neither objects nor a database. */
package dev.rapport.platform.soql.syntax;
