/** Tokenised text to natural text and back. */
@NullMarked
package dev.redraft.eval.text;

import org.jspecify.annotations.NullMarked;
