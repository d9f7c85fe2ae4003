package dev.redraft.eval.run;

import dev.redraft.eval.score.ResampledScore;
import dev.redraft.eval.score.TypeTable;
import dev.redraft.eval.text.TreebankTokenizer;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Tokenised sentences, and what tells how well they were corrected. Immutable. */
public interface EvaluationSet {
  /** What it is and how it is scored. */
  Report.SetDescription description();

  /** The sentences to correct. */
  List<List<String>> sources();

  /** How the set is cut into tokens. */
  TreebankTokenizer tokenizer();

  /**
   * Scores one hypothesis for every source.
   *
   * @throws IllegalArgumentException if the counts differ
   */
  Scores score(List<List<String>> hypotheses);

  /**
   * What hypotheses are worth.
   *
   * @param figures by name, from 0 to 1, in the order to show them in
   * @param types by type of error, found when they are asked for; empty where the set has no types
   */
  record Scores(Map<String, ResampledScore> figures, Supplier<TypeTable> types) {}
}
