@NullMarked
package dev.redraft.tokenizer;

import org.jspecify.annotations.NullMarked;
