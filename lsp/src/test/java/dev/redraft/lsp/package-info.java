@NullMarked
package dev.redraft.lsp;

import org.jspecify.annotations.NullMarked;
