package dev.redraft.eval.run;

import dev.redraft.eval.score.AnnotatedSentence;
import dev.redraft.eval.score.EditCounts;
import dev.redraft.eval.score.M2Reader;
import dev.redraft.eval.score.MaxMatch;
import dev.redraft.eval.score.MaxMatchScore;
import dev.redraft.eval.score.ResampledScore;
import dev.redraft.eval.text.TreebankTokenizer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** An M2 file, such as the CoNLL-2014 test set: annotators' edits, scored with MaxMatch. */
public final class AnnotatedSet implements EvaluationSet {
  private final Path file;
  private final List<AnnotatedSentence> sentences;

  private AnnotatedSet(Path file, List<AnnotatedSentence> sentences) {
    this.file = file;
    this.sentences = sentences;
  }

  /**
   * Reads a set.
   *
   * @throws dev.redraft.eval.score.MissingDataException if there is no such file
   * @throws dev.redraft.eval.score.MalformedDataException if it is no M2 file
   */
  public static AnnotatedSet read(Path file) throws IOException {
    return new AnnotatedSet(file, List.copyOf(M2Reader.read(file)));
  }

  @Override
  public Report.SetDescription description() {
    long annotatorCount =
        sentences.stream().flatMap(each -> each.byAnnotator().keySet().stream()).distinct().count();
    return new Report.SetDescription(
        file.toString(),
        "MaxMatch, at most 2 unchanged words, case-sensitive",
        sentences.size(),
        (int) annotatorCount,
        "annotator");
  }

  @Override
  public List<List<String>> sources() {
    return sentences.stream().map(AnnotatedSentence::tokens).toList();
  }

  @Override
  public TreebankTokenizer tokenizer() {
    return TreebankTokenizer.CONLL;
  }

  @Override
  public Scores score(List<List<String>> hypotheses) {
    MaxMatchScore score = MaxMatch.score(sentences, hypotheses);
    Map<String, ResampledScore> figures = new LinkedHashMap<>();
    figures.put("P", new Share(score, EditCounts::precision));
    figures.put("R", new Share(score, EditCounts::recall));
    figures.put("F0.5", score);
    return new Scores(figures, score::byType);
  }

  /** Precision or recall. */
  private record Share(MaxMatchScore score, ToDoubleFunction<EditCounts> of)
      implements ResampledScore {
    @Override
    public int sentenceCount() {
      return score.sentenceCount();
    }

    @Override
    public double value() {
      return of.applyAsDouble(score.counts());
    }

    @Override
    public double valueOn(int[] sentences) {
      return of.applyAsDouble(score.countsOn(sentences));
    }
  }
}
