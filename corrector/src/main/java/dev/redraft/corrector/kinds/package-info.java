/** What an edit says: its kind, and a line that tells a person why. */
@NullMarked
package dev.redraft.corrector.kinds;

import org.jspecify.annotations.NullMarked;
