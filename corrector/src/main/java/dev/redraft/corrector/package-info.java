@NullMarked
package dev.redraft.corrector;

import org.jspecify.annotations.NullMarked;
