/** The bank-marketing file, and what each of its rows means in Rapport; docs/demo-data.md gives the reasons. */
@NullMarked
package dev.rapport.local.demo.bank;

import org.jspecify.annotations.NullMarked;
