package dev.redraft.tokenizer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what is no prose inside a line. Nothing that is looked for is longer than some hundred
 * units, so that time is linear.
 */
final class InlineMarks {
  /**
   * What is looked for.
   *
   * @param marks one of which is in each; none for what any text may hold
   */
  private record Mark(Pattern pattern, String marks) {
    static Mark of(String marks, String pattern) {
      return new Mark(Pattern.compile(pattern), marks);
    }

    /** Whether it may be in a text: most hold none of the marks. */
    boolean mayBeIn(String text) {
      return marks.isEmpty() || marks.chars().anyMatch(mark -> text.indexOf(mark) >= 0);
    }
  }

  /** What is looked for in a word. */
  private static final Map<ProtectedText.Kind, Mark> IN_WORD =
      Map.of(
          ProtectedText.Kind.MENTION,
          Mark.of(
              "@#",
              "(?<![\\p{L}\\p{N}_/&])[@#][\\p{L}_][\\p{L}\\p{M}\\p{N}_]*"
                  + "(?:[@./-][\\p{L}\\p{N}_]+)*"),
          ProtectedText.Kind.NUMBER,
          Mark.of("", "[$\u20AC\u00A3\u00A5]?\\p{Nd}+(?:[.,:/]\\p{Nd}+)*+%?"));

  /** What is looked for in a line. */
  private static final Map<ProtectedText.Kind, Mark> IN_LINE =
      Map.of(
          ProtectedText.Kind.HTML,
          Mark.of("<&", "</?[a-zA-Z][^<>]{0,500}>|<!--[^<>]{0,500}-->|&(?:\\w{2,30}|#\\w{1,8});"),
          ProtectedText.Kind.LATEX,
          Mark.of(
              "$\\",
              "\\$(?!\\s)[^$]{0,299}(?<!\\s)\\$(?!\\p{N})"
                  + "|\\\\\\(.{0,300}?\\\\\\)|\\\\\\[.{0,300}?\\\\\\]"
                  + "|\\\\(?:[a-zA-Z]{0,9}cite[a-zA-Z]{0,9}|(?:eq|page|auto|c|C)?ref|label|begin|end"
                  + "|input|include|includegraphics|usepackage|documentclass|url|href)\\*?"
                  + "(?:\\[[^\\]]{0,200}\\]){0,2}\\{[^{}]{0,200}\\}"
                  + "|\\\\(?:[a-zA-Z]{1,40}\\*?|[^a-zA-Z\\s])"),
          ProtectedText.Kind.PLACEHOLDER,
          Mark.of(
              "{%",
              "\\{\\{[^{}]{0,200}\\}\\}|\\{%.{0,200}?%\\}|(?<![\\w\\]}*])[$#%]?\\{[\\w.:$-]{1,60}\\}"
                  + "|%\\(\\w{1,60}\\)[a-z]"),
          ProtectedText.Kind.NAME,
          Mark.of(
              "",
              "(?<=[\\p{L}\\p{N},;)] )(?!I\\b)\\p{Lu}[\\p{L}\\p{M}]*(?:[-'\u2019.]\\p{L}+){0,5}"));

  private InlineMarks() {}

  /** What of these kinds is in a word, kind by kind. */
  static List<Span> inWord(String word, Set<ProtectedText.Kind> kinds) {
    return find(word, kinds, IN_WORD);
  }

  /** What of these kinds is in a line, kind by kind. */
  static List<Span> inLine(String line, Set<ProtectedText.Kind> kinds) {
    return find(line, kinds, IN_LINE);
  }

  private static List<Span> find(
      String text, Set<ProtectedText.Kind> kinds, Map<ProtectedText.Kind, Mark> marks) {
    List<Span> found = new ArrayList<>();
    marks.forEach(
        (kind, mark) -> {
          if (kinds.contains(kind) && mark.mayBeIn(text)) {
            for (Matcher each = mark.pattern.matcher(text); each.find(); ) {
              found.add(new Span(each.start(), each.end()));
            }
          }
        });
    return found;
  }
}
