package dev.redraft.eval.score;

import java.util.List;
import java.util.SortedMap;
import java.util.stream.IntStream;

/** MaxMatch of a corpus. Immutable; its {@link #value} is F0.5. */
public final class MaxMatchScore implements ResampledScore {
  private final List<AnnotatedSentence> gold;
  private final List<SentenceScore> sentences;
  private final EditCounts counts;

  MaxMatchScore(
      List<AnnotatedSentence> gold, List<SortedMap<Integer, SentenceScore.Match>> matches) {
    this.gold = List.copyOf(gold);
    AnnotatorChoice choice = new AnnotatorChoice();
    sentences = matches.stream().map(each -> new SentenceScore(each, choice.choose(each))).toList();
    counts = choice.total();
  }

  /** The totals over all sentences, each against the annotator chosen for it. */
  public EditCounts counts() {
    return counts;
  }

  /** The sentences' results, in order. */
  public List<SentenceScore> sentences() {
    return sentences;
  }

  @Override
  public int sentenceCount() {
    return sentences.size();
  }

  @Override
  public double value() {
    return counts.f05();
  }

  /**
   * F0.5 of the sentences as a corpus of their own: annotators are chosen anew, for the choice
   * depends on what was scored before.
   */
  @Override
  public double valueOn(int[] drawn) {
    return countsOn(drawn).f05();
  }

  /** The totals over the sentences as a corpus of their own, as for {@link #valueOn}. */
  public EditCounts countsOn(int[] drawn) {
    AnnotatorChoice choice = new AnnotatorChoice();
    for (int sentence : drawn) {
      choice.choose(sentences.get(sentence).byAnnotator());
    }
    return choice.total();
  }

  /**
   * How many of each type of error were found, and, where the set's types are ERRANT's, proposed,
   * against the chosen annotators. Proposed edits are classified anew by every call.
   */
  public TypeTable byType() {
    TypeCounting counting = new TypeCounting(gold);
    IntStream.range(0, sentences.size()).forEach(i -> counting.add(gold.get(i), sentences.get(i)));
    return counting.table();
  }
}
