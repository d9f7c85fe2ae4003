/**
 * A language server: corrections in any editor that speaks the Language Server Protocol. {@code
 * LspServer} is where to begin.
 */
@NullMarked
package dev.redraft.lsp;

import org.jspecify.annotations.NullMarked;
