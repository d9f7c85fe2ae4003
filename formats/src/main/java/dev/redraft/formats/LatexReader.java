package dev.redraft.formats;

import dev.redraft.tokenizer.BlockKind;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * LaTeX: paragraphs, headings, captions, items and cells are prose; formulas, citations and
 * references are read as words, comments, preamble, verbatim text, pictures and what a macro of
 * unknown meaning takes are protected. A footnote behind a sentence is a block of its own, one
 * inside a sentence is not looked at.
 */
final class LatexReader {
  /** A group that means something where it closes. */
  private record Group(int close, @Nullable BlockKind kind, boolean isQuotation) {}

  private final String text;
  private final ProseCollector collector;
  private final Flow flow;
  private final LatexGroups groups;
  private final Deque<Group> open = new ArrayDeque<>();
  private final Deque<String> environments = new ArrayDeque<>();
  private final Map<String, NextOccurrence> searches = new HashMap<>();
  private int position;
  private boolean isPreamble;

  private LatexReader(ProseCollector collector) {
    this.collector = collector;
    text = collector.text();
    flow = new Flow(collector);
    groups = new LatexGroups(text);
    isPreamble = text.contains("\\documentclass") && text.contains("\\begin{document}");
  }

  static void read(ProseCollector collector) {
    LatexReader reader = new LatexReader(collector);
    while (reader.position < reader.text.length()) {
      reader.step();
    }
    reader.flush();
  }

  private void step() {
    Group group = open.peek();
    if (group != null && position >= group.close) {
      closeGroup(open.pop());
      return;
    }
    char unit = text.charAt(position);
    switch (unit) {
      case '\\' -> command();
      case '%' -> comment();
      case '$' -> dollars();
      case '{', '}' -> position++;
      case '~' -> shown(1, " ");
      case '&' -> ampersand();
      case '\n' -> lineBreak();
      case '-' -> dashes();
      case '`', '\'' -> quotes(unit);
      default -> run();
    }
  }

  /** Text without anything special in it. */
  private void run() {
    int start = position;
    while (position < text.length() && "\\%${}~&\n-`'".indexOf(text.charAt(position)) < 0) {
      position++;
    }
    prose(start, position);
  }

  private void prose(int start, int end) {
    if (!isPreamble) {
      flow.text(start, end);
    }
  }

  private void shown(int length, String as) {
    if (!isPreamble) {
      flow.show(position, Math.min(text.length(), position + length), as);
    }
    position = Math.min(text.length(), position + length);
  }

  private void dashes() {
    int end = position;
    while (end < text.length() && text.charAt(end) == '-') {
      end++;
    }
    switch (end - position) {
      case 1 -> {
        prose(position, end);
        position = end;
      }
      case 2 -> shown(2, "\u2013");
      case 3 -> shown(3, "\u2014");
      default -> position = end;
    }
  }

  private void quotes(char unit) {
    if (Chars.at(text, position + 1) == unit) {
      shown(2, "\"");
    } else if (unit == '`') {
      shown(1, "'");
    } else {
      prose(position, position + 1);
      position++;
    }
  }

  private void comment() {
    int end = groups.lineEnd(position);
    collector.comment(position, end);
    position = end;
    boolean isWholeLine = Chars.at(text, end) == '\n' && isBlankBefore(end);
    if (isWholeLine) {
      position = Math.min(text.length(), end + 1);
    }
  }

  /** Whether only blanks stand before the comment on the line that ends here. */
  private boolean isBlankBefore(int lineEnd) {
    int start = text.lastIndexOf('\n', lineEnd - 1) + 1;
    return Chars.at(text, Chars.skipBlanks(text, start, lineEnd)) == '%';
  }

  private void lineBreak() {
    int next = Chars.skipBlanks(text, position + 1, text.length());
    next = Chars.at(text, next) == '\r' ? next + 1 : next;
    boolean isBlankLine = Chars.at(text, position - 1) == '\n';
    if (isBlankLine || Chars.at(text, next) == '\n') {
      flush();
    } else {
      prose(position, position + 1);
    }
    position++;
  }

  private void ampersand() {
    if (isInTable()) {
      flow.flush(BlockKind.TABLE_CELL);
    }
    position++;
  }

  private boolean isInTable() {
    String environment = environments.peek();
    return environment != null && LatexCommands.isTable(environment);
  }

  private void flush() {
    flow.flush(kind());
  }

  private BlockKind kind() {
    for (Group group : open) {
      if (group.kind != null) {
        return group.kind;
      }
    }
    int depth = 0;
    for (String environment : environments) {
      if (LatexCommands.isTable(environment)) {
        return BlockKind.TABLE_CELL;
      } else if (LatexCommands.isList(environment)) {
        return BlockKind.LIST_ITEM;
      } else if (environment.equals("verse")) {
        return BlockKind.VERSE;
      } else if (environment.equals("quote") || environment.equals("quotation")) {
        return BlockKind.QUOTATION;
      }
      if (++depth > 16) {
        break;
      }
    }
    return BlockKind.PARAGRAPH;
  }

  private void closeGroup(Group group) {
    if (group.kind != null) {
      flow.flush(group.kind);
    } else if (group.isQuotation) {
      position = Math.max(position, group.close);
      shown(1, "\"");
      return;
    }
    position = Math.max(position, group.close + 1);
  }

  private void dollars() {
    boolean isDisplay = Chars.at(text, position + 1) == '$';
    String fence = isDisplay ? "$$" : "$";
    int from = position + fence.length();
    int close = mathEnd(fence, from);
    if (close < 0) {
      position = from;
    } else {
      formula(from, close, close + fence.length());
    }
  }

  /** Where a formula is closed before its paragraph ends, or -1. */
  private int mathEnd(String fence, int from) {
    int close = search(fence).from(from);
    while (close > from && text.charAt(close - 1) == '\\' && fence.charAt(0) == '$') {
      close = search(fence).from(close + 1);
    }
    int paragraphEnd = search("\n\n").from(from);
    return close >= 0 && paragraphEnd >= 0 && paragraphEnd < close ? -1 : close;
  }

  private NextOccurrence search(String wanted) {
    return searches.computeIfAbsent(wanted, each -> new NextOccurrence(text, each));
  }

  private void formula(int from, int to, int behind) {
    if (!isPreamble) {
      flow.show(position, behind, StandInWord.ofFormula(text.substring(from, to)));
    }
    position = behind;
  }

  private void command() {
    int start = position + 1;
    int end = start;
    while (end < text.length() && isNamePart(text.charAt(end))) {
      end++;
    }
    if (end == start) {
      symbol();
      return;
    }
    boolean hasStar = Chars.at(text, end) == '*';
    named(text.substring(start, end), hasStar ? end + 1 : end);
  }

  private static boolean isNamePart(char unit) {
    return (unit >= 'a' && unit <= 'z') || (unit >= 'A' && unit <= 'Z') || unit == '@';
  }

  /** A backslash before something that is no letter. */
  private void symbol() {
    char unit = Chars.at(text, position + 1);
    switch (unit) {
      case '(' -> delimited("\\)");
      case '[' -> delimited("\\]");
      case '\\' -> newLine();
      case ' ', ',', ';', ':', '\n' -> shown(2, " ");
      case '%', '&', '_', '#', '$', '{', '}' -> shown(2, String.valueOf(unit));
      default -> {
        String accent = LatexCommands.ACCENTS.get(String.valueOf(unit));
        if (accent == null || !accented(accent, position + 2)) {
          position = Math.min(text.length(), position + 2);
        }
      }
    }
  }

  private void delimited(String close) {
    int end = mathEnd(close, position + 2);
    if (end < 0) {
      position += 2;
    } else {
      formula(position + 2, end, end + 2);
    }
  }

  private void newLine() {
    int behind = groups.skipOption(position + 2);
    if (isInTable()) {
      flow.flush(BlockKind.TABLE_CELL);
      position = behind;
    } else {
      shown(behind - position, " ");
    }
  }

  /** An accent on the letter, or the group of a letter, at a position; whether there is one. */
  private boolean accented(String accent, int letterAt) {
    int at = Chars.at(text, letterAt) == '{' ? letterAt + 1 : letterAt;
    char letter = Chars.at(text, at);
    if (letter == '\\' && (Chars.at(text, at + 1) == 'i' || Chars.at(text, at + 1) == 'j')) {
      letter = text.charAt(++at);
    }
    boolean isGroup = Chars.at(text, letterAt) == '{';
    if (!Character.isLetter(letter) || (isGroup && Chars.at(text, at + 1) != '}')) {
      return false;
    }
    int end = isGroup ? at + 2 : at + 1;
    shown(end - position, Normalizer.normalize(letter + accent, Normalizer.Form.NFC));
    return true;
  }

  private void named(String name, int end) {
    if (name.equals("begin") || name.equals("end")) {
      environment(name, end);
    } else if (LatexCommands.HEADINGS.contains(name)) {
      ownBlock(end, BlockKind.HEADING);
    } else if (name.startsWith("caption") && !name.equals("captionsetup")) {
      ownBlock(
          name.equals("captionof") ? Math.max(end, groups.close(end) + 1) : end, BlockKind.CAPTION);
    } else if (name.equals("item")) {
      flush();
      position = groups.skipOption(Chars.skipBlanks(text, end, text.length()));
    } else if (isPreamble) {
      position = name.equals("def") ? definitionEnd(end) : groups.skipArguments(end);
    } else if (name.startsWith("footnote") && groups.close(groups.skipOption(end)) >= 0) {
      footnote(end);
    } else {
      inline(name, end);
    }
  }

  private void inline(String name, int end) {
    if (LatexCommands.BREAKS.contains(name)) {
      flush();
    }
    String accent = LatexCommands.ACCENTS.get(name);
    String known = LatexCommands.SHOWN.get(name);
    if (known != null) {
      int behind = Chars.startsWith(text, "{}", end, text.length()) ? end + 2 : end;
      shown(behind - position, known);
    } else if (name.equals("def")) {
      position = definitionEnd(end);
    } else if (name.equals("verb") || name.equals("lstinline") || name.equals("mintinline")) {
      verb(end);
    } else if (LatexCommands.SWITCHES.contains(name)) {
      position = end;
    } else if (LatexCommands.NOTHING.contains(name)) {
      position = groups.skipArguments(end);
    } else if (LatexCommands.isQuantity(name)) {
      int behind = groups.skipArguments(end);
      shown(behind - position, name.startsWith("num") ? "12" : "12 m");
    } else if (LatexCommands.isCitation(name) || LatexCommands.isReference(name)) {
      reference(name, end);
    } else if (accent == null || !accented(accent, Chars.skipBlanks(text, end, text.length()))) {
      unknown(name, end);
    }
  }

  private void unknown(String name, int end) {
    int argument = groups.skipOption(end);
    if (name.equals("multicolumn")) {
      argument = Math.max(end, groups.close(Math.max(end, groups.close(argument) + 1)) + 1);
    } else if (LatexCommands.SECOND.contains(name)) {
      argument = groups.close(argument) < 0 ? argument : groups.close(argument) + 1;
    } else if (!LatexCommands.INLINE.contains(name)) {
      word(name, end);
      return;
    }
    int close = groups.close(argument);
    if (close < 0) {
      position = Math.max(end, argument);
      return;
    }
    boolean isQuotation = name.equals("enquote");
    if (isQuotation) {
      shown(argument + 1 - position, "\"");
    }
    open.push(new Group(close, null, isQuotation));
    position = argument + 1;
  }

  /** A macro that means nothing to us is a word; so is code. */
  private void word(String name, int end) {
    int behind = groups.skipArguments(end);
    int last = behind;
    while (last > end && Chars.at(text, last) != '{') {
      last--;
    }
    boolean hasArgument = last > end - 1 && last + 2 < behind && Chars.at(text, last) == '{';
    String code = hasArgument ? text.substring(last, behind) : name;
    shown(behind - position, StandInWord.ofCode(code));
  }

  private void verb(int end) {
    int from = groups.skipOption(end);
    if (groups.close(from) >= 0) {
      int behind = groups.skipArguments(from);
      shown(behind - position, StandInWord.ofCode(text.substring(from, behind)));
      return;
    }
    char fence = Chars.at(text, from);
    int close = Chars.indexOf(text, fence, Math.min(from + 1, text.length()), groups.lineEnd(from));
    if (close < 0) {
      position = end;
    } else {
      shown(close + 1 - position, StandInWord.ofCode(text.substring(from, close)));
    }
  }

  private int definitionEnd(int end) {
    int body = Chars.indexOf(text, '{', end, groups.lineEnd(end));
    int close = body < 0 ? -1 : groups.close(body);
    return close < 0 ? groups.lineEnd(end) : close + 1;
  }

  private void reference(String name, int end) {
    int behind = groups.skipArguments(end);
    String read;
    if (LatexCommands.isReference(name)) {
      boolean hasName = name.endsWith("cref") || name.endsWith("Cref") || name.equals("autoref");
      read = name.equals("eqref") ? "(1)" : hasName ? "Section 1" : "1";
    } else if (LatexCommands.isTextualCitation(name)) {
      read = "Smith";
    } else {
      read = Citations.read(text, position);
    }
    if (read.isEmpty() && flow.isOpen() && !isPreamble) {
      collector.drop(position, behind);
    }
    shown(behind - position, read);
  }

  private void ownBlock(int end, BlockKind kind) {
    int argument = groups.skipOption(end);
    int close = groups.close(argument);
    flush();
    if (close < 0) {
      position = argument;
      return;
    }
    boolean wasPreamble = isPreamble;
    position = argument + 1;
    open.push(new Group(close, kind, false));
    if (wasPreamble) {
      isPreamble = false;
      while (position < text.length() && !open.isEmpty() && position <= close) {
        step();
      }
      isPreamble = true;
    }
  }

  private void footnote(int end) {
    int argument = groups.skipOption(end);
    int close = groups.close(argument);
    int before = Chars.trimEnd(text, 0, position);
    boolean isBehindSentence = ".!?".indexOf(Chars.at(text, before - 1)) >= 0;
    if (!isBehindSentence || !open.isEmpty()) {
      position = close + 1;
      return;
    }
    flush();
    open.push(new Group(close, BlockKind.PARAGRAPH, false));
    position = argument + 1;
  }

  private void environment(String beginOrEnd, int end) {
    int close = groups.close(end);
    if (close < 0) {
      position = end;
      return;
    }
    String name = text.substring(end + 1, close).strip();
    if (beginOrEnd.equals("end")) {
      end(name, close + 1);
    } else if (name.equals("document")) {
      isPreamble = false;
      position = close + 1;
    } else if (LatexCommands.isVerbatim(name) || LatexCommands.isMath(name)) {
      opaque(name, close + 1);
    } else {
      flush();
      environments.push(name);
      position = groups.skipArguments(close + 1);
    }
  }

  private void end(String name, int behind) {
    flush();
    position = name.equals("document") ? text.length() : behind;
    if (name.equals(environments.peek())) {
      environments.pop();
    }
  }

  /** An environment without prose; a formula in it may be a part of a sentence. */
  private void opaque(String name, int from) {
    String close = "\\end{" + name + "}";
    int end = search(close).from(from);
    int behind = end < 0 ? text.length() : end + close.length();
    if (LatexCommands.isMath(name) && end >= 0 && flow.isOpen()) {
      formula(from, end, behind);
    } else {
      if (!LatexCommands.isMath(name)) {
        flush();
      }
      position = behind;
    }
  }
}
