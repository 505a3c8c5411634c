/** One loop between marketing and sales, from an untested message to a closed answer. */
@NullMarked
package dev.rapport.local.demo.play;

import org.jspecify.annotations.NullMarked;
