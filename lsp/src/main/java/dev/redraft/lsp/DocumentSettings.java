package dev.redraft.lsp;

import dev.redraft.corrector.CorrectorOptions;
import dev.redraft.corrector.Dictionary;
import dev.redraft.corrector.kinds.EditKind;
import java.util.Set;

/**
 * How a document is corrected.
 *
 * @param isIgnored whether it is left alone
 * @param options for the corrector
 * @param dictionary words that stay as they are
 * @param disabledKinds kinds of errors that are not told
 */
record DocumentSettings(
    boolean isIgnored, CorrectorOptions options, Dictionary dictionary, Set<String> disabledKinds) {
  /** Whether corrections of a kind are told. */
  boolean wants(EditKind kind) {
    return !disabledKinds.contains(kind.code()) && !disabledKinds.contains(kind.category().code());
  }
}
