/** How promising a lead is: rules that marketing writes, what each gives, and the job that scores all leads by them. */
@NullMarked
package dev.rapport.lead.scoring;

import org.jspecify.annotations.NullMarked;
