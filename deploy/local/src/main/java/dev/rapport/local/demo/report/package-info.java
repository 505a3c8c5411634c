/** What the loop knows, beside what a direct count over the file says. */
@NullMarked
package dev.rapport.local.demo.report;

import org.jspecify.annotations.NullMarked;
