/** Whole documents of many kinds: what a corrector does to correct text, and to marked errors. */
@NullMarked
package dev.redraft.eval.documents;

import org.jspecify.annotations.NullMarked;
