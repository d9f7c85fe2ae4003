/** Finds what is prose in texts of many formats, and what stands between and inside it. */
@NullMarked
package dev.redraft.formats;

import org.jspecify.annotations.NullMarked;
