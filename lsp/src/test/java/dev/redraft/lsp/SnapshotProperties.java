package dev.redraft.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.redraft.tokenizer.TextUnit;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;

class SnapshotProperties {
  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            "a", "\u00E9", "e\u0301", "\uD83D\uDE00", "\t", "\n", "\r\n", "\r", "\u4E2D")
        .list()
        .ofMaxSize(30)
        .map(parts -> String.join("", parts));
  }

  /** What is in the range that the server gives of a part, counted by hand, is that part. */
  @Property
  void rangesHoldWhatTheyAreOf(
      @ForAll("texts") String text, @ForAll int one, @ForAll int other, @ForAll TextUnit unit) {
    int start = border(text, Math.floorMod(Math.min(one, other), text.length() + 1));
    int end = border(text, Math.floorMod(Math.max(one, other), text.length() + 1));
    Snapshot snapshot = Snapshot.of("u", "", 1, text, unit);
    Range range = snapshot.range(Math.min(start, end), Math.max(start, end));
    assertEquals(
        text.substring(Math.min(start, end), Math.max(start, end)),
        Applied.part(text, range, unit));
  }

  /** A change at any place, in the text or not, is the change there or at the nearest place. */
  @Property
  void changesReplaceTheirRange(
      @ForAll("texts") String text,
      @ForAll int one,
      @ForAll("texts") String inserted,
      @ForAll TextUnit unit) {
    int start = border(text, Math.floorMod(one, text.length() + 1));
    Snapshot snapshot = Snapshot.of("u", "", 1, text, unit);
    Position at = snapshot.position(start);
    Position beyond = new Position(at.getLine() + 1_000, 7);
    Snapshot changed =
        snapshot.changed(
            2,
            List.of(
                new TextDocumentContentChangeEvent(new Range(at, at), inserted),
                new TextDocumentContentChangeEvent(new Range(beyond, beyond), "!")));
    assertEquals(text.substring(0, start) + inserted + text.substring(start) + "!", changed.text());
  }

  private static int border(String text, int offset) {
    boolean isInside =
        offset > 0
            && offset < text.length()
            && (Character.isLowSurrogate(text.charAt(offset))
                || text.startsWith("\r\n", offset - 1));
    return isInside ? offset - 1 : offset;
  }
}
