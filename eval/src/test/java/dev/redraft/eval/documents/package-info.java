@NullMarked
package dev.redraft.eval.documents;

import org.jspecify.annotations.NullMarked;
