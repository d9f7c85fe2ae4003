package dev.redraft.eval.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The MaxMatch (M2) score of the CoNLL shared tasks: Dahlmeier and Ng, "Better Evaluation for
 * Grammatical Error Correction", NAACL 2012. Among all ways to read a hypothesis as edits of its
 * source, where an edit may span up to two unchanged tokens, the one that agrees best with the
 * annotator counts. Case-sensitive, F0.5. Thread-safe.
 *
 * <p>Counts are those of the official scorer (nusnlp/m2scorer 3.2), its choice among equally good
 * readings included, as long as the lattice of a sentence has at most {@value
 * MaxMatch#EXACT_NODE_COUNT} nodes. On larger ones, which take a long stretch without a common
 * token, the official scorer needs minutes to days; here {@link CondensedSearch} finds a reading of
 * the most agreeing edits at a cost proportional to source times hypothesis length.
 */
public final class MaxMatch {
  static final int EXACT_NODE_COUNT = 1000;

  private MaxMatch() {}

  /**
   * Scores one hypothesis for every annotated sentence.
   *
   * @throws IllegalArgumentException if the counts differ or there is no sentence
   */
  public static MaxMatchScore score(List<AnnotatedSentence> gold, List<List<String>> hypotheses) {
    requireSameCount(gold.size(), hypotheses.size());
    List<SortedMap<Integer, SentenceScore.Match>> matches = new ArrayList<>();
    for (int i = 0; i < gold.size(); i++) {
      matches.add(match(gold.get(i), hypotheses.get(i)));
    }
    return new MaxMatchScore(gold, matches);
  }

  static void requireSameCount(int sentences, int hypotheses) {
    if (sentences != hypotheses) {
      throw new IllegalArgumentException(
          hypotheses + " hypotheses for " + sentences + " sentences; give one a sentence");
    }
    if (sentences == 0) {
      throw new IllegalArgumentException("no sentence to score");
    }
  }

  private static SortedMap<Integer, SentenceScore.Match> match(
      AnnotatedSentence sentence, List<String> hypothesis) {
    EditLattice lattice = EditLattice.between(sentence.tokens(), hypothesis);
    EditSearch search =
        lattice.nodeCount() <= EXACT_NODE_COUNT
            ? new ExactSearch(lattice)
            : new CondensedSearch(lattice);
    SortedMap<Integer, SentenceScore.Match> matches = new TreeMap<>();
    sentence
        .byAnnotator()
        .forEach((annotator, gold) -> matches.put(annotator, compare(search.best(gold), gold)));
    return matches;
  }

  /** Goes through both lists in order, as the official scorer does. */
  private static SentenceScore.Match compare(List<ProposedEdit> proposed, List<Annotation> gold) {
    Boolean[] found = new Boolean[gold.size()];
    Arrays.fill(found, false);
    int correct = 0;
    int next = 0;
    for (ProposedEdit edit : proposed) {
      for (int i = next; i < gold.size(); i++) {
        if (edit.matches(gold.get(i))) {
          found[i] = true;
          correct++;
          next = i + 1;
        }
      }
    }
    EditCounts counts = new EditCounts(correct, proposed.size(), gold.size());
    return new SentenceScore.Match(counts, proposed, List.of(found));
  }
}
