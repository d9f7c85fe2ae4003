package dev.redraft.eval.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an evaluation found, as it goes into a JSON document. All scores, shares and differences of
 * them are percentages; intervals hold 95% of the resamples.
 *
 * @param figures the scores
 * @param types by type of error, the most frequent first; empty where the set has no types
 * @param sweep the scores by minimum confidence; empty unless asked for
 * @param comparison with other hypotheses, if asked for
 */
@JsonInclude(Include.NON_NULL)
public record Report(
    SetDescription set,
    SystemDescription system,
    Counts counts,
    List<Figure> figures,
    List<TypeFigure> types,
    List<SweepPoint> sweep,
    @Nullable Comparison comparison) {

  /**
   * What was corrected.
   *
   * @param file the file or folder
   * @param scoring how it is scored
   * @param sentences their number
   * @param references the number of annotators, or of references for every sentence
   * @param referenceKind which of the two
   */
  public record SetDescription(
      String file, String scoring, int sentences, int references, String referenceKind) {}

  /**
   * Who corrected it.
   *
   * @param name of the model, or of the file of hypotheses
   * @param run null for a file
   */
  @JsonInclude(Include.NON_NULL)
  public record SystemDescription(String name, @Nullable RunDescription run) {}

  /**
   * How a model was run.
   *
   * @param precision how it holds weights and activations
   * @param strategy how it decoded
   * @param minimumConfidence less confident corrections were left out
   * @param mostWords corrections that add or drop more words were left out
   * @param safeguards whether corrections were left out that a corrector has no business with
   * @param dialect the variety of English, in small letters, that none led away from
   * @param threads sentences corrected side by side
   * @param rounds how often a sentence was corrected at most
   * @param seconds that the first round took
   * @param skipped parts that it passed through because they could not be corrected
   */
  public record RunDescription(
      String precision,
      String strategy,
      double minimumConfidence,
      int mostWords,
      boolean safeguards,
      String dialect,
      int threads,
      int rounds,
      double seconds,
      int skipped) {}

  /** How much was changed. */
  public record Counts(int sentences, int changedSentences, int changes) {}

  /** A score and its interval. */
  public record Figure(String name, double percent, double low, double high) {}

  /**
   * One type of error.
   *
   * @param gold the annotators' edits of that type
   * @param found those of them that were made
   * @param recall their share
   * @param precision null where proposed edits have no types
   */
  @JsonInclude(Include.NON_NULL)
  public record TypeFigure(
      String type, int gold, int found, double recall, @Nullable TypePrecision precision) {}

  /**
   * How sure the edits of a type are.
   *
   * @param proposed the edits of that type that were made
   * @param percent the share of them that is right; 100 if there are none
   * @param f05 precision and recall as F0.5
   */
  public record TypePrecision(int proposed, double percent, double f05) {}

  /**
   * The scores, by name, at one minimum confidence.
   *
   * @param level whose it is, or null
   */
  @JsonInclude(Include.NON_NULL)
  public record SweepPoint(
      @Nullable String level,
      double minimumConfidence,
      int changedSentences,
      int changes,
      Map<String, Double> percents) {}

  /**
   * Other hypotheses for the same sentences.
   *
   * @param against their file
   */
  public record Comparison(String against, List<ComparedFigure> figures) {}

  /**
   * One score of both.
   *
   * @param other the other's score
   * @param difference this one's less the other's
   * @param pValue two-sided, by paired bootstrap
   */
  public record ComparedFigure(
      String name, double other, double difference, double low, double high, double pValue) {}
}
