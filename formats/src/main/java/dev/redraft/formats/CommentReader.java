package dev.redraft.formats;

import dev.redraft.tokenizer.BlockKind;
import dev.redraft.tokenizer.Span;
import java.util.List;
import java.util.Set;

/**
 * The comment of a program, line by line: its sentences are prose; examples, tags' names, section
 * names, switches for tools, licences and code that was commented out are protected.
 */
final class CommentReader {
  private static final Set<String> NAMED_TAGS =
      WordSet.of("param tparam throws exception raises property arg argument template retval prop");
  private static final Set<String> PROSE_TAGS =
      WordSet.of(
          """
          return returns deprecated brief short note details todo summary description desc remark
          remarks apiNote implNote implSpec warning attention result yields classdesc
          """);
  private static final Set<String> SECTIONS =
      WordSet.of(
          """
          args arguments parameters returns raises yields example examples note notes attributes
          throws keyword-arguments see-also references warnings return other-parameters methods
          """);

  private final String text;
  private final Flow flow;
  private BlockKind kind = BlockKind.COMMENT;
  private String closing = "";
  private boolean isInSection;
  private boolean isBelowBlank = true;
  private int margin;

  /** How far the line is indented below which a literal block stands, or -1. */
  private int literalIndent = -1;

  private CommentReader(ProseCollector collector) {
    text = collector.text();
    flow = new Flow(collector, new CommentInlines(collector));
  }

  /**
   * Reads a comment.
   *
   * @param lines without the marks of the language
   * @param isLong whether it may have parts, such as a list
   */
  static void read(ProseCollector collector, List<Span> lines, boolean isLong) {
    String text = collector.text();
    for (Span line : lines) {
      collector.comment(line.start(), line.end());
    }
    if (CommentLines.isLicence(text, lines)) {
      return;
    }
    CommentReader reader = new CommentReader(collector);
    reader.margin = reader.margin(lines);
    for (Span line : lines) {
      reader.readLine(line, isLong);
    }
    reader.flush();
  }

  /** Where the text of a line begins, behind blanks and the asterisk before it. */
  private int content(Span line) {
    int start = Chars.skipBlanks(text, line.start(), line.end());
    if (start < line.end() && text.charAt(start) == '*') {
      int behind = start + 1;
      if (behind == line.end() || Chars.isSpace(text.charAt(behind))) {
        return behind;
      }
    }
    return line.start();
  }

  /** The least indentation of the lines behind the first. */
  private int margin(List<Span> lines) {
    int least = Integer.MAX_VALUE;
    for (Span line : lines.subList(Math.min(1, lines.size() - 1), lines.size())) {
      int from = content(line);
      int start = Chars.skipBlanks(text, from, line.end());
      if (Chars.skipSpace(text, start, line.end()) < line.end()) {
        least = Math.min(least, start - from);
      }
    }
    return least;
  }

  private void readLine(Span line, boolean isLong) {
    int from = content(line);
    int start = Chars.skipSpace(text, from, line.end());
    int end = Chars.trimEnd(text, start, line.end());
    String content = text.substring(start, end);
    if (!closing.isEmpty()) {
      closing = isClosed(content) ? "" : closing;
    } else if (content.isEmpty()) {
      flush();
      isBelowBlank = true;
      return;
    } else if (!opensCode(content) && !isCode(content, start - from)) {
      readText(start, end, isLong);
      isBelowBlank = false;
      return;
    } else {
      flush();
    }
    isBelowBlank = false;
  }

  private boolean isClosed(String content) {
    return content.contains(closing) || (closing.equals(">>>") && content.isEmpty());
  }

  private boolean opensCode(String content) {
    if (content.startsWith("```") || content.startsWith("~~~")) {
      closing = content.substring(0, 3);
    } else if (content.startsWith("<pre") || content.startsWith("{@snippet")) {
      String end = content.startsWith("<") ? "</pre>" : "}";
      closing = content.contains(end) ? "" : end;
    } else if (content.startsWith("<code>") && !content.contains("</code>")) {
      closing = "</code>";
    } else if (content.startsWith("@code") || content.startsWith("\\code")) {
      closing = "endcode";
    } else if (content.startsWith("@example")) {
      closing = ">>>";
    } else if (content.startsWith(">>>")) {
      closing = ">>>";
    } else {
      return false;
    }
    return true;
  }

  private boolean isCode(String content, int indent) {
    if (literalIndent >= 0 && indent > literalIndent) {
      return true;
    }
    literalIndent = content.endsWith("::") ? indent : -1;
    boolean isIndented =
        margin < Integer.MAX_VALUE
            && isBelowBlank
            && indent >= margin + 4
            && !isInSection
            && kind != BlockKind.LIST_ITEM;
    String plain = CommentLines.plain(content);
    return isIndented || CommentLines.isMachine(plain) || CommentLines.isCode(plain);
  }

  private void readText(int start, int end, boolean isLong) {
    int from = behindMarks(start, end);
    if (from < 0) {
      return;
    }
    if (from == start && isLong) {
      from = behindEntry(start, end);
    }
    if (from > start) {
      flush();
      kind = BlockKind.LIST_ITEM;
    }
    flow.text(Math.max(from, start), end);
  }

  /** Behind a tag, a bullet or a marker; -1 if the whole line is such. */
  private int behindMarks(int start, int end) {
    char first = text.charAt(start);
    if (text.startsWith("<li>", start) || text.startsWith("<p>", start)) {
      flush();
      int behind = Chars.skipSpace(text, text.indexOf('>', start) + 1, end);
      kind = text.startsWith("<li>", start) ? BlockKind.LIST_ITEM : kind;
      flow.text(behind, end);
      return -1;
    } else if (first == '@' || (first == '\\' && Character.isLetter(Chars.at(text, start + 1)))) {
      return behindTag(start, end);
    } else if (first == ':') {
      return behindField(start, end);
    } else if (first == '#') {
      flush();
      kind = BlockKind.HEADING;
      int from = start;
      while (from < end && text.charAt(from) == '#') {
        from++;
      }
      flow.text(from, end);
      flush();
      return -1;
    }
    return CommentLines.behindTodo(text, Row.behindListMark(text, start, end, "-*+\u2022"), end);
  }

  private int behindTag(int start, int end) {
    int nameEnd = Chars.wordEnd(text, start + 1, end);
    String name = text.substring(start + 1, nameEnd);
    if (PROSE_TAGS.contains(name)) {
      return Math.max(start + 1, behindType(nameEnd, end));
    }
    flush();
    if (!NAMED_TAGS.contains(name)) {
      return -1;
    }
    int from = behindType(nameEnd, end);
    while (from < end && !Chars.isSpace(text.charAt(from))) {
      from++;
    }
    from = Chars.skipSpace(text, from, end);
    return Chars.startsWith(text, "- ", from, end) ? from + 2 : Math.max(start + 1, from);
  }

  /** Behind a type in braces, or the mark {@code [in]}. */
  private int behindType(int position, int end) {
    int from = Chars.skipSpace(text, position, end);
    char open = from < end ? text.charAt(from) : ' ';
    if (open == '{' || open == '[') {
      int close = Chars.indexOf(text, open == '{' ? '}' : ']', from, end);
      boolean isType = close > 0 && (open == '{' ? !Chars.startsWith(text, "{@", from, end) : true);
      return isType ? Chars.skipSpace(text, close + 1, end) : from;
    }
    return from;
  }

  /** {@code :param name: text}. */
  private int behindField(int start, int end) {
    int close = Chars.indexOf(text, ':', start + 1, end);
    boolean isField = close > start + 1 && (close + 1 == end || text.charAt(close + 1) == ' ');
    if (!isField) {
      return start;
    }
    boolean isType = text.startsWith("type", start + 1) || text.startsWith("rtype", start + 1);
    flush();
    return isType || close + 1 == end ? -1 : close + 1;
  }

  /** Behind the name that an entry in a section such as {@code Args:} begins with. */
  private int behindEntry(int start, int end) {
    if (isSection(start, end)) {
      flush();
      isInSection = true;
      return end;
    }
    int nameEnd = start;
    while (nameEnd < end
        && (Chars.isWord(text.charAt(nameEnd)) || "*.".indexOf(text.charAt(nameEnd)) >= 0)) {
      nameEnd++;
    }
    int next = Chars.skipSpace(text, nameEnd, end);
    if (!isInSection || nameEnd == start || next >= end) {
      return start;
    }
    if (text.charAt(next) == '(') {
      int close = Chars.indexOf(text, ')', next, end);
      next = close < 0 ? nameEnd : close + 1;
    }
    boolean isEntry = next < end && text.charAt(next) == ':';
    boolean isType =
        isEntry && nameEnd < next && text.charAt(nameEnd) == ' ' && text.charAt(next - 1) == ' ';
    if (isType) {
      return end;
    }
    return isEntry ? next + 1 : start;
  }

  private boolean isSection(int start, int end) {
    int last = text.charAt(end - 1) == ':' ? end - 1 : end;
    if (last - start > 20 || !Character.isUpperCase(text.charAt(start))) {
      return false;
    }
    String name = text.substring(start, last).toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
    return SECTIONS.contains(name) && (last < end || isBelowBlank);
  }

  private void flush() {
    if (flow.isOpen()) {
      boolean isFragment =
          kind == BlockKind.COMMENT && ".?!:".indexOf(Chars.at(text, flow.end() - 1)) < 0;
      flow.flush(isFragment ? BlockKind.LABEL : kind);
    }
    kind = BlockKind.COMMENT;
  }
}
