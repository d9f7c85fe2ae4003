package dev.redraft.eval.documents;

import dev.redraft.eval.documents.DocumentChange.Verdict;
import dev.redraft.eval.score.EditCounts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The errors of a document, and what became of them in a corrected text. Immutable. */
final class MarkedErrors {
  private final Document document;
  private final List<MarkedError> errors;

  /**
   * An error and all that puts it right.
   *
   * @param edit what the first corrected text has
   * @param remedies that and what the other texts have there, in canonical form
   */
  private record MarkedError(TextEdit edit, Set<TextEdit> remedies) {}

  private MarkedErrors(Document document, List<MarkedError> errors) {
    this.document = document;
    this.errors = errors;
  }

  static MarkedErrors of(Document document) {
    List<List<TextEdit>> references =
        document.corrected().stream()
            .map(corrected -> TextEdit.between(document.text(), corrected))
            .toList();
    List<MarkedError> errors = new ArrayList<>();
    for (TextEdit error : references.get(0)) {
      Set<TextEdit> remedies = new HashSet<>();
      for (List<TextEdit> reference : references) {
        List<TextEdit> here = reference.stream().filter(error::touches).toList();
        if (!here.isEmpty()) {
          remedies.add(TextEdit.canonical(document.text(), here));
        }
      }
      errors.add(new MarkedError(error, remedies));
    }
    return new MarkedErrors(document, errors);
  }

  /** Counts what became of the errors. */
  EditCounts counts(String corrected) {
    List<DocumentChange> judged = judged(corrected);
    int right = count(judged, Verdict.RIGHT);
    return new EditCounts(right, right + count(judged, Verdict.WRONG), errors.size());
  }

  private static int count(List<DocumentChange> judged, Verdict verdict) {
    return (int) judged.stream().filter(each -> each.verdict() == verdict).count();
  }

  /** What is to be said of the changes of a corrected text, and of the errors left in it. */
  List<DocumentChange> judged(String corrected) {
    List<DocumentChange> judged = new ArrayList<>();
    List<MarkedError> left = new ArrayList<>(errors);
    for (TextEdit change : TextEdit.between(document.text(), corrected)) {
      TextEdit canonical = TextEdit.canonical(document.text(), List.of(change));
      boolean isRight = left.removeIf(error -> error.remedies().contains(canonical));
      judged.add(
          DocumentChange.of(document, isRight ? Verdict.RIGHT : Verdict.WRONG, change, null));
    }
    for (MarkedError error : left) {
      judged.add(DocumentChange.of(document, Verdict.MISSED, error.edit(), null));
    }
    return judged;
  }
}
