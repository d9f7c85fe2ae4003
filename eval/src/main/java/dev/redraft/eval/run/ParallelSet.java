package dev.redraft.eval.run;

import dev.redraft.eval.score.Gleu;
import dev.redraft.eval.score.MalformedDataException;
import dev.redraft.eval.score.ReferenceSet;
import dev.redraft.eval.score.ResampledScore;
import dev.redraft.eval.score.TypeTable;
import dev.redraft.eval.text.TreebankTokenizer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Sentences with corrected sentences beside them, such as JFLEG, scored with GLEU and by how many
 * sentences are exactly one of their references.
 */
public final class ParallelSet implements EvaluationSet {
  private final Path file;
  private final ReferenceSet set;

  private ParallelSet(Path file, ReferenceSet set) {
    this.file = file;
    this.set = set;
  }

  /**
   * Reads files of a sentence a line.
   *
   * @throws MalformedDataException if they differ in their counts of lines, or have none
   */
  public static ParallelSet read(Path source, List<Path> references) throws IOException {
    return notEmpty(source, ReferenceSet.read(source, references));
  }

  /**
   * Reads a folder of JFLEG.
   *
   * @param name of the set, needed where the folder holds several; null for the only one
   * @throws dev.redraft.eval.score.MissingDataException if a file is missing
   * @see ReferenceSet#readJfleg
   */
  public static ParallelSet readJfleg(Path folder, @Nullable String name) throws IOException {
    return notEmpty(
        folder,
        name == null ? ReferenceSet.readJfleg(folder) : ReferenceSet.readJfleg(folder, name));
  }

  private static ParallelSet notEmpty(Path file, ReferenceSet set) throws MalformedDataException {
    if (set.sentenceCount() == 0) {
      throw new MalformedDataException(file, "no sentence, so there is nothing to score");
    }
    return new ParallelSet(file, set);
  }

  @Override
  public Report.SetDescription description() {
    return new Report.SetDescription(
        file.toString(),
        "GLEU, 500 rounds; share of sentences exactly as a reference",
        set.sentenceCount(),
        set.references().size(),
        "reference");
  }

  @Override
  public List<List<String>> sources() {
    return set.sources();
  }

  @Override
  public TreebankTokenizer tokenizer() {
    return TreebankTokenizer.JFLEG;
  }

  @Override
  public Scores score(List<List<String>> hypotheses) {
    Map<String, ResampledScore> figures = new LinkedHashMap<>();
    figures.put("GLEU", Gleu.score(set, hypotheses));
    figures.put("exact", ExactMatches.of(set, hypotheses));
    return new Scores(figures, () -> TypeTable.NONE);
  }

  /** Which sentences are exactly one of their references. */
  private record ExactMatches(List<Boolean> sentences) implements ResampledScore {
    static ExactMatches of(ReferenceSet set, List<List<String>> hypotheses) {
      return new ExactMatches(
          IntStream.range(0, hypotheses.size())
              .mapToObj(
                  i ->
                      set.references().stream()
                          .anyMatch(reference -> reference.get(i).equals(hypotheses.get(i))))
              .toList());
    }

    @Override
    public int sentenceCount() {
      return sentences.size();
    }

    @Override
    public double value() {
      return valueOn(IntStream.range(0, sentences.size()).toArray());
    }

    @Override
    public double valueOn(int[] drawn) {
      return Arrays.stream(drawn).filter(sentences::get).count() / (double) drawn.length;
    }
  }
}
