package dev.redraft.corrector;

import dev.redraft.formats.Prose;
import dev.redraft.tokenizer.Passage;
import dev.redraft.tokenizer.Span;
import dev.redraft.tokenizer.TextBlock;
import dev.redraft.tokenizer.TextView;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A text to correct, and what its owner says about it. Immutable; the {@code with} methods return a
 * changed copy.
 *
 * @param text any text, of any length
 * @param protectedSpans what no edit may touch, in order and not overlapping
 * @param isSearched whether more than that is protected: what the text holds of the corrector's
 *     {@linkplain CorrectorOptions#protections protections}
 * @param blocks where the prose is, in order and apart; null to look for it. All outside is
 *     protected
 * @param dictionary words that stay as they are
 * @param unknownWords whether to name words that are in no list ({@link Correction#unknownWords})
 * @param ignoredSentences sentences that stay as they are, each as {@link CorrectedSentence#shown}
 *     gives it
 * @param deadline when to stop: sentences that are not done by then come back as they were, with
 *     {@link Skipped.Reason#DEADLINE}
 * @param cancelled asked before every call of the model, some milliseconds apart, perhaps by
 *     several threads at once; if it says so, the correction ends with a {@link
 *     java.util.concurrent.CancellationException}
 */
public record CorrectionRequest(
    String text,
    List<ProtectedSpan> protectedSpans,
    boolean isSearched,
    @Nullable List<TextBlock> blocks,
    Dictionary dictionary,
    boolean unknownWords,
    Set<String> ignoredSentences,
    Deadline deadline,
    BooleanSupplier cancelled) {
  /**
   * Copies the collections, and checks the spans.
   *
   * @throws IllegalArgumentException if protected spans or blocks overlap, are out of order, or end
   *     behind the text
   */
  public CorrectionRequest {
    protectedSpans = List.copyOf(protectedSpans);
    blocks = blocks == null ? null : List.copyOf(blocks);
    ignoredSentences = Set.copyOf(ignoredSentences);
    int done = 0;
    for (ProtectedSpan span : protectedSpans) {
      if (span.start() < done || span.end() > text.length()) {
        throw new IllegalArgumentException(
            "protected span %d to %d begins before %d or ends behind the text's %d units"
                .formatted(span.start(), span.end(), done, text.length()));
      }
      done = span.end();
    }
    checkBlocks(text, blocks == null ? List.of() : blocks);
  }

  private static void checkBlocks(String text, List<TextBlock> blocks) {
    int done = 0;
    for (TextBlock block : blocks) {
      Span span = block.span();
      if (span.start() < done || span.end() > text.length()) {
        throw new IllegalArgumentException(
            "block %d to %d begins before %d or ends behind the text's %d units"
                .formatted(span.start(), span.end(), done, text.length()));
      }
      done = span.end();
    }
  }

  /** A text about which nothing is said. */
  public static CorrectionRequest of(String text) {
    return new CorrectionRequest(
        Objects.requireNonNull(text, "text"),
        List.of(),
        true,
        null,
        Dictionary.EMPTY,
        false,
        Set.of(),
        Deadline.NONE,
        () -> false);
  }

  /** A part of a longer text, in which all that is protected was found with the rest in view. */
  public static CorrectionRequest of(Passage passage) {
    List<ProtectedSpan> spans =
        passage.protectedSpans().stream()
            .map(span -> new ProtectedSpan(span.start(), span.end(), null))
            .toList();
    CorrectionRequest request = of(passage.text());
    return new CorrectionRequest(
        request.text,
        spans,
        false,
        null,
        request.dictionary,
        request.unknownWords,
        request.ignoredSentences,
        request.deadline,
        request.cancelled);
  }

  /**
   * A text of some {@linkplain dev.redraft.formats.Format format}: what is prose in it is
   * corrected, with what the model is to read in place of mark-up.
   */
  public static CorrectionRequest of(Prose prose) {
    List<ProtectedSpan> spans =
        prose.standIns().stream().map(each -> protectedSpan(prose.text(), each)).toList();
    CorrectionRequest request = of(prose.text());
    return new CorrectionRequest(
        request.text,
        spans,
        true,
        prose.blocks(),
        request.dictionary,
        request.unknownWords,
        request.ignoredSentences,
        request.deadline,
        request.cancelled);
  }

  /** What is read as it is needs no stand-in. */
  private static ProtectedSpan protectedSpan(String text, TextView.StandIn standIn) {
    Span span = standIn.span();
    boolean isItself = span.text(text).equals(standIn.text());
    return new ProtectedSpan(span.start(), span.end(), isItself ? null : standIn.text());
  }

  /** The same with other protected spans, in any order. */
  public CorrectionRequest withProtectedSpans(Collection<ProtectedSpan> others) {
    List<ProtectedSpan> sorted =
        others.stream().sorted(Comparator.comparingInt(ProtectedSpan::start)).toList();
    return new CorrectionRequest(
        text,
        sorted,
        isSearched,
        blocks,
        dictionary,
        unknownWords,
        ignoredSentences,
        deadline,
        cancelled);
  }

  /** The same with another dictionary. */
  public CorrectionRequest withDictionary(Dictionary other) {
    return new CorrectionRequest(
        text,
        protectedSpans,
        isSearched,
        blocks,
        other,
        unknownWords,
        ignoredSentences,
        deadline,
        cancelled);
  }

  /** The same, with words that are in no list named or not. */
  public CorrectionRequest withUnknownWords(boolean other) {
    return new CorrectionRequest(
        text,
        protectedSpans,
        isSearched,
        blocks,
        dictionary,
        other,
        ignoredSentences,
        deadline,
        cancelled);
  }

  /** The same with other sentences to ignore. */
  public CorrectionRequest withIgnoredSentences(Collection<String> others) {
    return new CorrectionRequest(
        text,
        protectedSpans,
        isSearched,
        blocks,
        dictionary,
        unknownWords,
        Set.copyOf(others),
        deadline,
        cancelled);
  }

  /** The same with another deadline. */
  public CorrectionRequest withDeadline(Deadline other) {
    return new CorrectionRequest(
        text,
        protectedSpans,
        isSearched,
        blocks,
        dictionary,
        unknownWords,
        ignoredSentences,
        other,
        cancelled);
  }

  /** The same, cancelled otherwise. */
  public CorrectionRequest withCancelled(BooleanSupplier other) {
    return new CorrectionRequest(
        text,
        protectedSpans,
        isSearched,
        blocks,
        dictionary,
        unknownWords,
        ignoredSentences,
        deadline,
        other);
  }

  /**
   * The request for what a correction made of this text: the same is protected, and sentences in
   * which nothing was corrected stay as they are.
   */
  public CorrectionRequest after(Correction correction) {
    List<Edit> edits = correction.edits();
    List<ProtectedSpan> moved =
        protectedSpans.stream()
            .map(
                span ->
                    new ProtectedSpan(
                        ComposedEdits.behind(edits, span.start()),
                        ComposedEdits.before(edits, span.end()),
                        span.standIn()))
            .toList();
    Set<String> settled = new HashSet<>(ignoredSentences);
    correction.sentences().stream()
        .filter(sentence -> sentence.edits().isEmpty())
        .forEach(sentence -> settled.add(sentence.shown()));
    return new CorrectionRequest(
        correction.text(),
        moved,
        isSearched,
        blocks == null ? null : blocks.stream().map(block -> moved(edits, block)).toList(),
        dictionary,
        unknownWords,
        settled,
        deadline,
        cancelled);
  }

  private static TextBlock moved(List<Edit> edits, TextBlock block) {
    Span span = block.span();
    Span moved =
        new Span(
            ComposedEdits.before(edits, span.start()), ComposedEdits.behind(edits, span.end()));
    return new TextBlock(moved, block.kind());
  }
}
