package dev.redraft.corrector;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The sentences of many texts in one stream, so that workers are busy whether there are many short
 * texts or a long one. A text is prepared when its first sentence is taken in.
 */
final class JoinedTexts {
  /** A text on its way. */
  record Text(CorrectionRequest request, PreparedText prepared, @Nullable CorrectEvent event) {
    /** Its sentences, and behind them its end. */
    Stream<Piece> pieces() {
      return Stream.concat(sentences(), Stream.of(new Piece(this, null)));
    }

    /** Its sentences. */
    Stream<Piece> sentences() {
      return prepared.sentences().stream().map(sentence -> new Piece(this, sentence));
    }
  }

  /**
   * A sentence of a text.
   *
   * @param sentence null for the text's end
   */
  record Piece(Text text, @Nullable Sentence sentence) {
    /** Whether it is something that the model may have to read. */
    boolean isForModel() {
      return sentence != null && !sentence.isLeftAlone() && sentence.skipped() == null;
    }

    /** What the model is shown of it; empty for a text's end. */
    String shown() {
      return sentence == null ? "" : sentence.view().text();
    }
  }

  /**
   * A corrected sentence of a text.
   *
   * @param sentence null for the text's end
   */
  record Done(Text text, @Nullable CorrectedSentence sentence) {}

  private JoinedTexts() {}

  /**
   * Puts texts together as their last sentences come.
   *
   * @param pieces is closed with the result
   */
  static Stream<Correction> corrections(Stream<Done> pieces) {
    Iterator<Done> each = pieces.iterator();
    Iterator<Correction> corrections =
        new Iterator<>() {
          @Override
          public boolean hasNext() {
            return each.hasNext();
          }

          @Override
          public Correction next() {
            List<CorrectedSentence> sentences = new ArrayList<>();
            while (true) {
              Done done = each.next();
              if (done.sentence == null) {
                return correction(done.text, sentences);
              }
              sentences.add(done.sentence);
            }
          }
        };
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(
                corrections, Spliterator.ORDERED | Spliterator.NONNULL),
            false)
        .onClose(pieces::close);
  }

  private static Correction correction(Text text, List<CorrectedSentence> sentences) {
    Correction correction = Correction.of(text.request.text(), sentences);
    if (text.event != null) {
      text.event.commit(correction);
    }
    return correction;
  }
}
