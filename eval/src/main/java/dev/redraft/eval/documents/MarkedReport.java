package dev.redraft.eval.documents;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.redraft.eval.run.Report.SystemDescription;
import dev.redraft.eval.score.EditCounts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which of the errors marked in documents a corrector puts right, and what else it changes.
 *
 * @param system what corrected, and how
 * @param kinds by kind of text, in alphabetical order
 * @param total of all kinds
 * @param sweep the totals at one minimum confidence after the other
 * @param changes all that was changed, or should have been
 */
public record MarkedReport(
    SystemDescription system,
    List<KindFigures> kinds,
    KindFigures total,
    List<SweepPoint> sweep,
    List<DocumentChange> changes) {
  private static final double PERCENT = 100;

  /**
   * What became of the errors in the documents of a kind.
   *
   * @param errors how many are marked
   * @param right how many of them were put right
   * @param wrong how many other changes were made
   */
  public record KindFigures(String kind, int documents, int errors, int right, int wrong) {
    private static KindFigures of(String kind, EditCounts counts) {
      int wrong = counts.proposed() - counts.correct();
      return new KindFigures(kind, 1, counts.gold(), counts.correct(), wrong);
    }

    private KindFigures plus(KindFigures other) {
      return new KindFigures(
          kind,
          documents + other.documents,
          errors + other.errors,
          right + other.right,
          wrong + other.wrong);
    }

    /** Of the changes, those that put an error right, in percent. */
    @JsonProperty
    public double precision() {
      return PERCENT * counts().precision();
    }

    /** Of the errors, those that were put right, in percent. */
    @JsonProperty
    public double recall() {
      return PERCENT * counts().recall();
    }

    /** Of both, precision counting twice as much, in percent. */
    @JsonProperty
    public double f05() {
      return PERCENT * counts().f05();
    }

    private EditCounts counts() {
      return new EditCounts(right, right + wrong, errors);
    }
  }

  /** The totals at a minimum confidence. */
  public record SweepPoint(double minimumConfidence, KindFigures total) {}

  /** Judges what a run changes at a minimum confidence. */
  public static MarkedReport of(
      DocumentRun run, SystemDescription system, double minimumConfidence) {
    List<MarkedErrors> marked = run.documents().stream().map(MarkedErrors::of).toList();
    Map<String, KindFigures> kinds = new TreeMap<>();
    List<DocumentChange> changes = new ArrayList<>();
    for (int i = 0; i < marked.size(); i++) {
      String corrected = run.corrected(i, minimumConfidence);
      String kind = run.documents().get(i).kind();
      kinds.merge(kind, KindFigures.of(kind, marked.get(i).counts(corrected)), KindFigures::plus);
      changes.addAll(marked.get(i).judged(corrected));
    }
    List<SweepPoint> sweep =
        DocumentRun.confidences().stream()
            .map(each -> new SweepPoint(each, total(run, marked, each)))
            .toList();
    KindFigures total = total(run, marked, minimumConfidence);
    return new MarkedReport(system, List.copyOf(kinds.values()), total, sweep, changes);
  }

  private static KindFigures total(
      DocumentRun run, List<MarkedErrors> marked, double minimumConfidence) {
    KindFigures total = new KindFigures("all", 0, 0, 0, 0);
    for (int i = 0; i < marked.size(); i++) {
      String corrected = run.corrected(i, minimumConfidence);
      total = total.plus(KindFigures.of("all", marked.get(i).counts(corrected)));
    }
    return total;
  }
}
