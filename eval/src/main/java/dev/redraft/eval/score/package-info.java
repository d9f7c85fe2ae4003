/** What a hypothesis is worth: MaxMatch and GLEU, and how sure one may be of the figure. */
@NullMarked
package dev.redraft.eval.score;

import org.jspecify.annotations.NullMarked;
