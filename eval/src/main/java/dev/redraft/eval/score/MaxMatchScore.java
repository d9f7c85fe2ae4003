package dev.redraft.eval.score;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
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
   * How many of each type of error were found, by the types of the chosen annotators' edits. There
   * is no precision by type: a proposed edit has no type unless it agrees with an annotator's.
   */
  public SortedMap<String, TypeCounts> byType() {
    SortedMap<String, TypeCounts> byType = new TreeMap<>();
    IntStream.range(0, sentences.size()).forEach(i -> addTypes(i, byType));
    return byType;
  }

  private void addTypes(int sentence, SortedMap<String, TypeCounts> byType) {
    SentenceScore score = sentences.get(sentence);
    List<Annotation> edits = gold.get(sentence).edits(score.annotator());
    for (int i = 0; i < edits.size(); i++) {
      TypeCounts before = byType.getOrDefault(edits.get(i).type(), new TypeCounts(0, 0));
      byType.put(edits.get(i).type(), before.plus(score.chosen().found().get(i)));
    }
  }
}
