/** Tests of how likely it is that an edit is right. */
@NullMarked
package dev.redraft.corrector.confidence;

import org.jspecify.annotations.NullMarked;
