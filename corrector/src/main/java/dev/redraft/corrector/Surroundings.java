package dev.redraft.corrector;

import dev.redraft.tokenizer.Span;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * What an {@link EditRule} may know of a text besides the edit and its owner's dictionary: the
 * sentence, what of it is protected, and the text near it. Where this is equal, the same edits are
 * decided on alike.
 */
final class Surroundings {
  /** How many sentences on either side a rule may look at. */
  static final int SENTENCES = 3;

  /** How far beyond those, in UTF-16 units, a rule may look at the text. */
  static final int UNITS = 300;

  private Surroundings() {}

  /** Whether a sentence's block is so small that a rule may look at all of it. */
  static boolean holdBlock(Sentence sentence) {
    Span block = sentence.block().span();
    return sentence.span().start() - block.start() <= UNITS
        && block.end() - sentence.span().end() <= UNITS;
  }

  /**
   * What stands for them: equal where they are equal, and nowhere else within reason. Takes time
   * linear in the length of the sentences near.
   *
   * @param pieces the parts of the sentence that the model was shown at once
   */
  static String digest(
      PreparedText prepared, Sentence sentence, List<SentenceChanges.Piece> pieces) {
    List<Sentence> all = prepared.sentences();
    int own = prepared.indexOf(sentence);
    int origin = sentence.span().start();
    List<Sentence> near =
        all.subList(Math.max(0, own - SENTENCES), Math.min(all.size(), own + SENTENCES + 1));
    StringBuilder known = new StringBuilder();
    for (Sentence each : near) {
      add(known, each.span(), origin);
      add(known, each.block().span(), origin);
      known.append(each.kind()).append(' ');
    }
    pieces.forEach(piece -> add(known, piece.span(), 0));
    known.append('\n');
    prepared.protectedSpans().near(sentence.span()).forEach(span -> add(known, span, origin));
    int start = Math.max(0, near.get(0).span().start() - UNITS);
    int end = near.get(near.size() - 1).span().end() + UNITS;
    String text = prepared.text();
    Span window = new Span(start, Math.min(text.length(), end));
    known.append(start - origin).append('\n').append(window.text(text));
    known.append('\n').append(prepared.protectedSpans().masked(text, window));
    MessageDigest sha = DigestUtils.getSha256Digest();
    return HexFormat.of().formatHex(sha.digest(bytes(known)));
  }

  /**
   * A text's units, so that no two texts become one as lone surrogates in UTF-8 would. A charset's
   * encoder takes several times as long.
   */
  private static byte[] bytes(CharSequence text) {
    byte[] bytes = new byte[2 * text.length()];
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      bytes[2 * i] = (byte) (unit >> 8);
      bytes[2 * i + 1] = (byte) unit;
    }
    return bytes;
  }

  private static void add(StringBuilder known, Span span, int origin) {
    known.append(span.start() - origin).append(' ').append(span.end() - origin).append(' ');
  }
}
