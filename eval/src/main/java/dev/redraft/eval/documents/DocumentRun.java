package dev.redraft.eval.documents;

import dev.redraft.corrector.Corrector;
import dev.redraft.corrector.Edit;
import dev.redraft.eval.run.ProposedEdits;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * What a corrector makes of documents, which need not be done again to know what it had made of
 * them at any other minimum confidence. Immutable.
 */
public final class DocumentRun {
  private static final List<Double> CONFIDENCES =
      List.of(
          0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 0.98, 0.99, 0.995, 0.999);

  private final List<Document> documents;
  private final ProposedEdits proposed;

  private DocumentRun(List<Document> documents, ProposedEdits proposed) {
    this.documents = List.copyOf(documents);
    this.proposed = proposed;
  }

  /**
   * Corrects every document once.
   *
   * @param corrector one that leaves out no edit for want of confidence
   * @param progress is told how many documents are done
   */
  public static DocumentRun of(
      Corrector corrector, List<Document> documents, IntConsumer progress) {
    return new DocumentRun(
        documents,
        ProposedEdits.of(corrector, documents.stream().map(DocumentRequest::of), progress));
  }

  /** The documents from one index to another, and what was made of them; the time is of all. */
  DocumentRun part(int from, int to) {
    return new DocumentRun(documents.subList(from, to), proposed.part(from, to));
  }

  /** The minimum confidences of a sweep, in ascending order. */
  static List<Double> confidences() {
    return CONFIDENCES;
  }

  /** The documents, in order. */
  public List<Document> documents() {
    return documents;
  }

  /** How many parts of documents were passed through because they could not be corrected. */
  public int skippedCount() {
    return proposed.skippedCount();
  }

  /** How long correcting took. */
  public double seconds() {
    return proposed.seconds();
  }

  /** What is changed in a document by the edits that are at least so confident. */
  List<Edit> edits(int document, double minimumConfidence) {
    return proposed.of(document, minimumConfidence).edits();
  }

  /** A document with the edits that are at least so confident. */
  String corrected(int document, double minimumConfidence) {
    List<TextEdit> changes = edits(document, minimumConfidence).stream().map(TextEdit::of).toList();
    return TextEdit.apply(documents.get(document).text(), changes);
  }
}
