package dev.rapport.content.announcement;

/** Whom an announcement is for, by what they do. */
public enum AudienceFunction {
    MARKETING,
    SALES,
    PRODUCT,
    ENGINEERING,
    FINANCE,
    EXECUTIVE,
    SUPPORT
}
