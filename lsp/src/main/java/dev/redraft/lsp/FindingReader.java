package dev.redraft.lsp;

import dev.redraft.corrector.CorrectedSentence;
import dev.redraft.corrector.Corrector;
import dev.redraft.corrector.Edit;
import dev.redraft.corrector.Level;
import dev.redraft.corrector.kinds.EditClassifier;
import dev.redraft.corrector.kinds.EditKind;
import dev.redraft.corrector.kinds.Explanations;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.jspecify.annotations.Nullable;

/**
 * Makes findings of corrections. What was said of a sentence in the version before is said again
 * without a look at it, so that a keystroke costs one sentence.
 */
final class FindingReader {
  private final String text;
  private final Corrector corrector;
  private final Locale locale;
  private final Map<Finding.Place, Finding> known = new HashMap<>();

  /**
   * Reads a text's corrections.
   *
   * @param corrector made them, and says what levels mean
   * @param before what was found in another version; null for nothing
   */
  FindingReader(String text, Corrector corrector, Locale locale, @Nullable Findings before) {
    this.text = text;
    this.corrector = corrector;
    this.locale = locale;
    if (before != null) {
      before.findings().forEach(each -> known.put(each.place(), each));
    }
  }

  /** The finding that one of a sentence's edits is. */
  Finding finding(CorrectedSentence sentence, Edit edit) {
    Finding.Place place =
        new Finding.Place(
            text.substring(sentence.start(), sentence.end()),
            edit.start() - sentence.start(),
            edit.end() - sentence.start(),
            edit.replacement());
    Finding before = known.get(place);
    if (before != null) {
      return new Finding(edit, place, before.kind(), before.explanation(), severity(edit));
    }
    EditKind kind =
        EditClassifier.english()
            .classify(place.sentence(), place.start(), place.end(), place.replacement());
    String explanation =
        Explanations.of(locale).explain(kind, place.original(), place.replacement());
    return new Finding(edit, place, kind, explanation, severity(edit));
  }

  /** What the careful level lets through is a warning, what only the eager one does a hint. */
  private DiagnosticSeverity severity(Edit edit) {
    if (edit.confidence() >= corrector.minimumConfidence(Level.CAREFUL)) {
      return DiagnosticSeverity.Warning;
    }
    return edit.confidence() >= corrector.minimumConfidence(Level.BALANCED)
        ? DiagnosticSeverity.Information
        : DiagnosticSeverity.Hint;
  }
}
