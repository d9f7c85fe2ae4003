/** What is known of English words. */
@NullMarked
package dev.redraft.corrector.lexicon;

import org.jspecify.annotations.NullMarked;
