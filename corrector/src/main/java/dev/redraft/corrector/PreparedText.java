package dev.redraft.corrector;

import dev.redraft.tokenizer.ProtectedText;
import dev.redraft.tokenizer.Span;
import dev.redraft.tokenizer.TextBlock;
import dev.redraft.tokenizer.TextBlocks;
import dev.redraft.tokenizer.TextView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A text with its sentences and with all that no edit may touch.
 *
 * @param request the text, and what its owner says about it
 * @param protectedSpans the owner's and those found
 * @param sentences in order
 */
record PreparedText(
    CorrectionRequest request, ProtectedSpans protectedSpans, List<Sentence> sentences) {
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final Set<ProtectedText.Kind> MARK_UP =
      Set.of(
          ProtectedText.Kind.CODE,
          ProtectedText.Kind.FRONT_MATTER,
          ProtectedText.Kind.LATEX,
          ProtectedText.Kind.HTML);

  /**
   * Finds blocks, their sentences, and protected text. Linear in the text's length.
   *
   * @param kinds what is protected besides the owner's spans
   * @param cache knows blocks that were read before; null for none
   */
  static PreparedText of(
      CorrectionRequest request, Set<ProtectedText.Kind> kinds, @Nullable SentenceCache cache) {
    String prose = prose(request);
    List<TextBlock> given = request.blocks();
    Set<ProtectedText.Kind> wanted = given == null ? kinds : inProse(kinds);
    List<Span> found = request.isSearched() ? ProtectedText.find(prose, wanted) : List.of();
    ProtectedSpans protectedSpans = new ProtectedSpans(merged(request.protectedSpans(), found));
    NavigableMap<Integer, TextView.StandIn> standIns = standIns(request.protectedSpans());
    List<Sentence> sentences = new ArrayList<>();
    for (TextBlock block : given == null ? TextBlocks.find(prose) : given) {
      BlockReading reading =
          cache == null ? BlockReading.of(prose, block) : cache.reading(prose, block);
      int origin = block.span().start();
      for (Span relative : reading.sentences()) {
        Span span = new Span(origin + relative.start(), origin + relative.end());
        List<TextView.StandIn> shown =
            List.copyOf(standIns.subMap(span.start(), span.end()).values());
        TextView view = TextView.of(request.text(), span, shown);
        boolean isLeftAlone =
            block.kind().isLeftAlone()
                || protectedSpans.cover(span)
                || request.ignoredSentences().contains(view.text());
        sentences.add(
            new Sentence(
                span,
                view,
                block,
                isLeftAlone,
                reading.isForeign() ? Skipped.Reason.FOREIGN_LANGUAGE : null));
      }
    }
    return new PreparedText(request, protectedSpans, sentences);
  }

  /** What is no mark-up: whoever knows the blocks has read that already. */
  private static Set<ProtectedText.Kind> inProse(Set<ProtectedText.Kind> kinds) {
    return kinds.stream().filter(kind -> !MARK_UP.contains(kind)).collect(Collectors.toSet());
  }

  String text() {
    return request.text();
  }

  /** Which of the sentences one is. Takes logarithmic time. */
  int indexOf(Sentence sentence) {
    return Collections.binarySearch(
        sentences, sentence, Comparator.comparingInt(each -> each.span().start()));
  }

  /**
   * The text with a space for the mark at its beginning that says how it is encoded, and with
   * stand-ins, drawn out or cut to the length of what they stand for, so that a full stop or a line
   * break there ends no sentence.
   */
  private static String prose(CorrectionRequest request) {
    String text = request.text();
    boolean isMarked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
    if (!isMarked && request.protectedSpans().stream().allMatch(span -> span.standIn() == null)) {
      return text;
    }
    char[] units = text.toCharArray();
    for (ProtectedSpan span : request.protectedSpans()) {
      String standIn = span.standIn();
      if (standIn != null) {
        Arrays.fill(
            units,
            span.start(),
            span.end(),
            standIn.isEmpty() ? ' ' : standIn.charAt(standIn.length() - 1));
        int shown = Math.min(standIn.length(), span.end() - span.start());
        standIn.getChars(0, shown, units, span.start());
      }
    }
    if (isMarked) {
      units[0] = ' ';
    }
    return new String(units);
  }

  /** The stand-ins by where they begin. */
  private static NavigableMap<Integer, TextView.StandIn> standIns(List<ProtectedSpan> spans) {
    NavigableMap<Integer, TextView.StandIn> standIns = new TreeMap<>();
    for (ProtectedSpan span : spans) {
      String shown = span.standIn();
      if (shown != null) {
        Span place = new Span(span.start(), span.end());
        standIns.put(span.start(), new TextView.StandIn(place, shown));
      }
    }
    return standIns;
  }

  private static List<Span> merged(List<ProtectedSpan> given, List<Span> found) {
    if (given.isEmpty()) {
      return found;
    }
    List<Span> all = new ArrayList<>(found);
    given.forEach(span -> all.add(new Span(span.start(), span.end())));
    all.sort(Comparator.comparingInt(Span::start));
    List<Span> merged = new ArrayList<>();
    for (Span span : all) {
      int last = merged.size() - 1;
      if (last >= 0 && span.start() < merged.get(last).end()) {
        Span before = merged.get(last);
        merged.set(last, new Span(before.start(), Math.max(before.end(), span.end())));
      } else {
        merged.add(span);
      }
    }
    return merged;
  }
}
