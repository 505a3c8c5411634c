package dev.rapport.platform.soql.syntax;

/** Which way a sort goes. */
public enum Direction {
    ASC,
    DESC
}
