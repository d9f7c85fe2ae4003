package dev.redraft.eval.documents;

import dev.redraft.corrector.Edit;
import dev.redraft.eval.documents.DocumentChange.Verdict;
import dev.redraft.eval.run.Report.SystemDescription;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How much a corrector changes in correct documents, where every correction is wrong.
 *
 * @param system what corrected, and how
 * @param kinds by kind of text, in alphabetical order
 * @param total of all kinds
 * @param sweep the totals at one minimum confidence after the other
 * @param corrections every wrong correction
 */
public record CleanReport(
    SystemDescription system,
    List<KindFigures> kinds,
    KindFigures total,
    List<SweepPoint> sweep,
    List<DocumentChange> corrections) {
  private static final double THOUSAND = 1000;

  /**
   * What is wrong in the documents of a kind.
   *
   * @param words in all of them together
   * @param wrong how many corrections
   * @param perThousand wrong corrections in 1,000 words
   */
  public record KindFigures(String kind, int documents, int words, int wrong, double perThousand) {
    private static KindFigures of(String kind, int documents, int words, int wrong) {
      return new KindFigures(kind, documents, words, wrong, share(wrong, words));
    }

    private KindFigures plus(KindFigures other) {
      return of(kind, documents + other.documents, words + other.words, wrong + other.wrong);
    }
  }

  /** The wrong corrections that are left at a minimum confidence. */
  public record SweepPoint(double minimumConfidence, int wrong, double perThousand) {}

  /** Counts what a run changes at a minimum confidence. */
  public static CleanReport of(
      DocumentRun run, SystemDescription system, double minimumConfidence) {
    Map<String, KindFigures> kinds = new TreeMap<>();
    KindFigures total = KindFigures.of("all", 0, 0, 0);
    List<DocumentChange> corrections = new ArrayList<>();
    for (int i = 0; i < run.documents().size(); i++) {
      Document document = run.documents().get(i);
      List<Edit> edits = run.edits(i, minimumConfidence);
      KindFigures one = KindFigures.of(document.kind(), 1, document.wordCount(), edits.size());
      kinds.merge(document.kind(), one, KindFigures::plus);
      total = total.plus(one);
      for (Edit edit : edits) {
        corrections.add(
            DocumentChange.of(document, Verdict.WRONG, TextEdit.of(edit), edit.confidence()));
      }
    }
    int words = total.words();
    List<SweepPoint> sweep =
        DocumentRun.confidences().stream().map(each -> sweepPoint(run, words, each)).toList();
    return new CleanReport(system, List.copyOf(kinds.values()), total, sweep, corrections);
  }

  private static SweepPoint sweepPoint(DocumentRun run, int words, double confidence) {
    int wrong = 0;
    for (int i = 0; i < run.documents().size(); i++) {
      wrong += run.edits(i, confidence).size();
    }
    return new SweepPoint(confidence, wrong, share(wrong, words));
  }

  private static double share(int wrong, int words) {
    return words == 0 ? 0 : THOUSAND * wrong / words;
  }
}
