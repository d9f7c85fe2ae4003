package dev.redraft.eval.run;

import dev.redraft.eval.score.AnnotatedSentence;
import dev.redraft.eval.score.Annotation;
import dev.redraft.eval.score.MalformedDataException;
import dev.redraft.eval.score.SpacedTokens;
import dev.redraft.eval.score.TokenLines;
import dev.redraft.eval.text.NaturalText;
import dev.redraft.eval.text.TextDifference;
import dev.redraft.eval.text.TokenChange;
import dev.redraft.eval.text.TreebankTokenizer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Corrected sentences, and what was changed for them.
 *
 * @param sources the sentences as they were
 * @param changes for every sentence, in order and without overlaps
 */
public record Hypotheses(List<List<String>> sources, List<List<TokenChange>> changes) {
  /**
   * Reads a file of corrected sentences, one a line, cut into tokens as the sources are.
   *
   * @throws MalformedDataException if there is not a line for every source
   */
  public static Hypotheses read(Path file, List<List<String>> sources) throws IOException {
    List<List<String>> lines = lines(file, sources.size());
    return new Hypotheses(
        sources,
        IntStream.range(0, sources.size())
            .mapToObj(i -> changes(AnnotatedSentence.between(sources.get(i), lines.get(i))))
            .toList());
  }

  /**
   * Reads a file of corrected sentences, one a line, as people write. White space is of no account.
   *
   * @throws MalformedDataException if there is not a line for every source
   */
  public static Hypotheses readNatural(
      Path file, List<NaturalText> sources, TreebankTokenizer tokenizer) throws IOException {
    List<List<String>> lines = lines(file, sources.size());
    List<List<TokenChange>> changes = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      NaturalText source = sources.get(i);
      String corrected = String.join(" ", lines.get(i));
      changes.add(source.changes(TextDifference.between(source.text(), corrected), tokenizer));
    }
    return new Hypotheses(sources.stream().map(NaturalText::tokens).toList(), changes);
  }

  private static List<List<String>> lines(Path file, int count) throws IOException {
    List<List<String>> lines = TokenLines.read(file);
    if (lines.size() != count) {
      throw new MalformedDataException(
          file, lines.size() + " lines for " + count + " sentences; one for each is needed");
    }
    return lines;
  }

  private static List<TokenChange> changes(AnnotatedSentence sentence) {
    return sentence.edits(0).stream()
        .map(
            edit ->
                new TokenChange(
                    edit.start(), edit.end(), TokenLines.split(edit.corrections().get(0))))
        .toList();
  }

  /** The corrected sentences. */
  public List<List<String>> sentences() {
    return IntStream.range(0, sources.size())
        .mapToObj(i -> TokenChange.apply(changes.get(i), sources.get(i)))
        .toList();
  }

  /** How many sentences were changed. */
  public int changedCount() {
    return (int) changes.stream().filter(each -> !each.isEmpty()).count();
  }

  /** How many changes there are. */
  public int changeCount() {
    return changes.stream().mapToInt(List::size).sum();
  }

  /** The changes as an annotator's edits, of the types that the classifier gives them. */
  public List<AnnotatedSentence> annotated() {
    return IntStream.range(0, sources.size())
        .mapToObj(i -> annotated(sources.get(i), changes.get(i)))
        .toList();
  }

  private static AnnotatedSentence annotated(List<String> source, List<TokenChange> changes) {
    SpacedTokens tokens = new SpacedTokens(source);
    List<Annotation> edits = changes.stream().map(each -> annotation(each, tokens)).toList();
    return new AnnotatedSentence(source, new TreeMap<>(Map.of(0, edits)));
  }

  private static Annotation annotation(TokenChange change, SpacedTokens tokens) {
    String correction = String.join(" ", change.replacement());
    String type = tokens.kind(change.start(), change.end(), correction).code();
    return new Annotation(change.start(), change.end(), type, List.of(correction), 0);
  }
}
