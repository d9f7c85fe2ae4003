/** Evaluation of a corrector, or of a finished hypothesis file, on a data set. */
@NullMarked
package dev.redraft.eval.run;

import org.jspecify.annotations.NullMarked;
