/**
 * What a benchmark was asked for, where it ran, and what it found: values alone. Measuring makes
 * them and reporting shows them; neither knows the other.
 */
@NullMarked
package dev.redraft.eval.bench.figures;

import org.jspecify.annotations.NullMarked;
