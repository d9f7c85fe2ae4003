package dev.redraft.tokenizer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Finds text that a corrector has no business with. */
public final class ProtectedText {
  /** What to protect. */
  public enum Kind {
    /**
     * Addresses with http, https or ftp, or that start with {@code www.}, and bare host names with
     * a path; without the punctuation and closing brackets of the sentence around them.
     */
    URL,
    /** E-mail addresses. */
    EMAIL,
    /**
     * Markdown code spans of any number of backticks, and fenced blocks of backticks or tildes with
     * their fences; a block that is not closed runs to the text's end, a span that is not closed is
     * none.
     */
    CODE
  }

  private ProtectedText() {}

  /**
   * The protected parts of a text, in order; parts that overlap or touch are one. Linear in the
   * text's length, whatever it holds.
   */
  public static List<Span> find(CharSequence text, Set<Kind> kinds) {
    String string = text.toString();
    List<Span> found = new ArrayList<>();
    if (kinds.contains(Kind.CODE)) {
      found.addAll(CodeSpans.find(string));
    }
    if (kinds.contains(Kind.URL)) {
      found.addAll(WebAddresses.find(string));
    }
    if (kinds.contains(Kind.EMAIL)) {
      found.addAll(MailAddresses.find(string));
    }
    return merged(found);
  }

  private static List<Span> merged(List<Span> spans) {
    spans.sort(Comparator.comparingInt(Span::start));
    List<Span> merged = new ArrayList<>();
    for (Span span : spans) {
      int last = merged.size() - 1;
      if (last >= 0 && span.start() <= merged.get(last).end()) {
        Span before = merged.get(last);
        merged.set(last, new Span(before.start(), Math.max(before.end(), span.end())));
      } else {
        merged.add(span);
      }
    }
    return List.copyOf(merged);
  }
}
