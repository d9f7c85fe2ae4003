package dev.redraft.lsp;

import dev.redraft.tokenizer.LineIndex;
import dev.redraft.tokenizer.TextUnit;
import java.util.List;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;

/**
 * A document as it was in one version. Immutable and thread-safe.
 *
 * @param uri names it
 * @param languageId what the editor takes it for
 * @param version the editor's number
 * @param text all of it
 * @param lines where its lines are
 * @param unit what the editor counts columns in
 */
record Snapshot(
    String uri, String languageId, int version, String text, LineIndex lines, TextUnit unit) {

  static Snapshot of(String uri, String languageId, int version, String text, TextUnit unit) {
    return new Snapshot(uri, languageId, version, text, LineIndex.of(text), unit);
  }

  /**
   * The next version: the changes are made one after the other, each on what the one before left.
   * One without a range is the whole text. Takes time linear in the text for each.
   */
  Snapshot changed(int nextVersion, List<TextDocumentContentChangeEvent> changes) {
    Snapshot next = of(uri, languageId, nextVersion, text, unit);
    for (TextDocumentContentChangeEvent change : changes) {
      next = of(uri, languageId, nextVersion, next.with(change), unit);
    }
    return next;
  }

  private String with(TextDocumentContentChangeEvent change) {
    Range range = change.getRange();
    if (range == null) {
      return change.getText();
    }
    int one = offset(range.getStart());
    int other = offset(range.getEnd());
    int start = Math.min(one, other);
    return text.substring(0, start) + change.getText() + text.substring(Math.max(one, other));
  }

  /** Where a position is, in UTF-16 units; one that is not in the text is the nearest that is. */
  int offset(Position position) {
    return lines.offset(
        new dev.redraft.tokenizer.Position(
            Math.max(0, position.getLine()), Math.max(0, position.getCharacter())),
        unit);
  }

  /** The position of an offset. */
  Position position(int offset) {
    dev.redraft.tokenizer.Position position = lines.position(offset, unit);
    return new Position((int) position.line(), (int) position.column());
  }

  /** The range between two offsets. */
  Range range(int start, int end) {
    return new Range(position(start), position(end));
  }
}
