/** How fast a bundle decodes, why, and whether every strategy gives the same tokens. */
@NullMarked
package dev.redraft.eval.bench.measure;

import org.jspecify.annotations.NullMarked;
