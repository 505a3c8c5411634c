/** Unmodified Salesforce clients against the whole stack: what they are promised is that only the login URL changes. */
@NullMarked
package dev.rapport.local.client;

import org.jspecify.annotations.NullMarked;
