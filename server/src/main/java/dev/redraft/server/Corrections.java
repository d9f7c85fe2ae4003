package dev.redraft.server;

import dev.redraft.corrector.CorrectedSentence;
import dev.redraft.corrector.Correction;
import dev.redraft.corrector.CorrectionRequest;
import dev.redraft.corrector.Corrector;
import dev.redraft.corrector.Deadline;
import dev.redraft.corrector.DecodingTrace;
import dev.redraft.corrector.Level;
import dev.redraft.corrector.Skipped;
import dev.redraft.models.Strategy;
import java.util.List;
import java.util.stream.Stream;

/**
 * Corrects what requests hold, within the server's limits. Thread-safe.
 *
 * @param corrector at its most eager: what is not sure enough for a request is left out here
 */
record Corrections(Corrector corrector, WordStore words, ServerOptions options) {
  /**
   * Refuses a text that is too long.
   *
   * @throws Refusal if it is
   */
  void checkLength(String text) {
    int most = options.limits().textLength();
    if (text.length() > most) {
      throw new Refusal(
          Refusal.TOO_LARGE,
          "Your text exceeds the limit of %d characters (it's %d characters). Please submit a shorter text."
              .formatted(most, text.length()));
    }
  }

  /** The moment at which a request that comes now gets what there is. */
  Deadline deadline() {
    return Deadline.in(options.limits().time());
  }

  /** The least confidence that a level asks for. */
  double minimum(Level level) {
    return corrector.minimumConfidence(level);
  }

  /** The corrections that are sure enough. */
  Correction correct(CorrectionRequest request, double minimum) {
    return corrector.correct(request).keeping(edit -> edit.isSure(minimum));
  }

  /** The same, sentence by sentence as they are done; to be closed. */
  Stream<CorrectedSentence> sentences(CorrectionRequest request, double minimum) {
    return corrector.sentences(request).map(sentence -> keeping(request, sentence, minimum));
  }

  private static CorrectedSentence keeping(
      CorrectionRequest request, CorrectedSentence sentence, double minimum) {
    return Correction.of(request.text(), List.of(sentence))
        .keeping(edit -> edit.isSure(minimum))
        .sentences()
        .get(0);
  }

  /** How a sentence is decoded. */
  DecodingTrace trace(String sentence, Strategy strategy) {
    return corrector.trace(sentence, strategy);
  }

  /** Whether a part was left out for want of time. */
  static boolean isIncomplete(List<Skipped> skipped) {
    return skipped.stream().anyMatch(each -> each.reason() == Skipped.Reason.DEADLINE);
  }
}
