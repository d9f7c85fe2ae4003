/**
 * The figures of a benchmark as text, as JSON and as a page. Knows nothing of how they came about.
 */
@NullMarked
package dev.redraft.eval.bench.report;

import org.jspecify.annotations.NullMarked;
