/**
 * Fields that organisations add to objects: their definitions, who may make them, and how all replicas come to know them.
 *
 * <p>What such a field is to the rest of the platform is a {@code Field} like any other; nothing else asks whether a field is
 * custom.
 */
package dev.rapport.platform.custom;
