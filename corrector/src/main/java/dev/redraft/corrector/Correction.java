package dev.redraft.corrector;

import dev.redraft.corrector.kinds.EditClassifier;
import dev.redraft.corrector.kinds.EditKind;
import dev.redraft.corrector.kinds.Explanations;
import dev.redraft.decoder.DecodingStatistics;
import dev.redraft.tokenizer.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A corrected text.
 *
 * @param original the text as given
 * @param text the original with all edits applied; everything else is unchanged, character by
 *     character
 * @param sentences the text's sentences in order, whatever became of them
 * @param edits the changes in order, without overlaps: those of the sentences
 * @param skipped what was passed through unchanged, in order: that of the sentences
 * @param statistics what the decoding took; sentences out of the cache took nothing
 */
public record Correction(
    String original,
    String text,
    List<CorrectedSentence> sentences,
    List<Edit> edits,
    List<Skipped> skipped,
    DecodingStatistics statistics) {
  /** Copies the lists. */
  public Correction {
    sentences = List.copyOf(sentences);
    edits = List.copyOf(edits);
    skipped = List.copyOf(skipped);
  }

  /**
   * Applies the edits of a text's sentences.
   *
   * @param sentences in order
   */
  public static Correction of(String original, List<CorrectedSentence> sentences) {
    List<Edit> edits = sentences.stream().flatMap(each -> each.edits().stream()).toList();
    return new Correction(
        original,
        Edit.apply(original, 0, edits),
        sentences,
        edits,
        sentences.stream().flatMap(each -> each.skipped().stream()).toList(),
        sentences.stream()
            .filter(each -> !each.isCached())
            .map(CorrectedSentence::statistics)
            .reduce(DecodingStatistics.NONE, DecodingStatistics::plus));
  }

  /** The same with only those edits that pass. */
  public Correction keeping(Predicate<Edit> edit) {
    return keeping(edit, skipped -> true, word -> true);
  }

  /** The same with only those edits, parts that were skipped and unknown words that pass. */
  public Correction keeping(
      Predicate<Edit> edit, Predicate<Skipped> part, Predicate<Span> unknownWord) {
    boolean isAll =
        edits.stream().allMatch(edit)
            && skipped.stream().allMatch(part)
            && unknownWords().stream().allMatch(unknownWord);
    return isAll
        ? this
        : of(
            original,
            sentences.stream().map(each -> each.keeping(edit, part, unknownWord)).toList());
  }

  /**
   * This and then a correction of its text, as one of the original: as if all had been found at
   * once. What was skipped is what was skipped here.
   *
   * @param next whose original is this one's text
   */
  public Correction followedBy(Correction next) {
    if (!next.original.equals(text)) {
      throw new IllegalArgumentException("the next correction is one of another text");
    }
    List<Edit> all = ComposedEdits.of(original, edits, text, next.edits);
    List<CorrectedSentence> with = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      int from = i == 0 ? 0 : sentences.get(i).start();
      int to = i + 1 < sentences.size() ? sentences.get(i + 1).start() : Integer.MAX_VALUE;
      List<Edit> within =
          all.stream().filter(edit -> edit.start() >= from && edit.start() < to).toList();
      with.add(sentences.get(i).withEdits(within));
    }
    return new Correction(
        original, next.text, with, all, skipped, statistics.plus(next.statistics));
  }

  /**
   * What kind of error one of the edits corrects, by rules on the edit and its sentence. The first
   * call of all loads a tagger and a word list.
   */
  public EditKind kind(Edit edit) {
    CorrectedSentence around = around(edit);
    int start = around == null ? 0 : around.start();
    int end = around == null ? original.length() : around.end();
    return EditClassifier.english()
        .classify(
            original.substring(start, end),
            edit.start() - start,
            edit.end() - start,
            edit.replacement());
  }

  /**
   * Why one of the edits was made, in one line that a person understands; see {@link #kind}.
   *
   * @param language where there are no explanations in it, those of the default locale, or else
   *     English
   */
  public String explanation(Edit edit, Locale language) {
    return Explanations.of(language)
        .explain(kind(edit), edit.original(original), edit.replacement());
  }

  private @Nullable CorrectedSentence around(Edit edit) {
    return sentences.stream()
        .filter(each -> each.start() <= edit.start() && edit.end() <= each.end())
        .findFirst()
        .orElse(null);
  }

  /**
   * The words, in order, that nobody knows, where {@linkplain CorrectionRequest#withUnknownWords
   * they were asked for}: {@link CorrectedSentence#unknownWords}. They may be misspelled, or terms
   * and names.
   */
  public List<Span> unknownWords() {
    return sentences.stream().flatMap(each -> each.unknownWords().stream()).toList();
  }

  /** Whether nothing was changed. */
  public boolean isUnchanged() {
    return edits.isEmpty();
  }
}
