package dev.redraft.formats;

import dev.redraft.tokenizer.BlockKind;
import java.text.Normalizer;

/** The commands of LaTeX, one after the other. */
final class LatexMacros {
  private final LatexCursor cursor;
  private final String text;
  private final LatexGroups groups;
  private final LatexEnvironments environments;

  LatexMacros(LatexCursor cursor) {
    this.cursor = cursor;
    text = cursor.text;
    groups = cursor.groups;
    environments = new LatexEnvironments(cursor);
  }

  /** Reads the command at the cursor. */
  void read() {
    int start = cursor.position + 1;
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
    char unit = Chars.at(text, cursor.position + 1);
    switch (unit) {
      case '(' -> delimited("\\)");
      case '[' -> delimited("\\]");
      case '\\' -> newLine();
      case ' ', ',', ';', ':', '\n' -> cursor.show(cursor.position + 2, " ");
      case '%', '&', '_', '#', '$', '{', '}' ->
          cursor.show(cursor.position + 2, String.valueOf(unit));
      default -> {
        String accent = LatexCommands.ACCENTS.get(String.valueOf(unit));
        if (accent == null || !accented(accent, cursor.position + 2)) {
          cursor.position = Math.min(text.length(), cursor.position + 2);
        }
      }
    }
  }

  private void delimited(String close) {
    int end = cursor.mathEnd(close, cursor.position + 2);
    if (end < 0) {
      cursor.position += 2;
    } else {
      cursor.formula(cursor.position + 2, end, end + 2);
    }
  }

  private void newLine() {
    int behind = groups.skipOption(cursor.position + 2);
    if (cursor.isInTable()) {
      cursor.flow.flush(BlockKind.TABLE_CELL);
      cursor.position = behind;
    } else {
      cursor.show(behind, " ");
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
    cursor.show(end, Normalizer.normalize(letter + accent, Normalizer.Form.NFC));
    return true;
  }

  private void named(String name, int end) {
    if (name.equals("begin") || name.equals("end")) {
      environments.read(name, end);
    } else if (LatexCommands.HEADINGS.contains(name)) {
      ownBlock(end, BlockKind.HEADING);
    } else if (name.startsWith("caption") && !name.equals("captionsetup")) {
      ownBlock(
          name.equals("captionof") ? Math.max(end, groups.close(end) + 1) : end, BlockKind.CAPTION);
    } else if (name.equals("item")) {
      cursor.flush();
      cursor.position = groups.skipOption(Chars.skipBlanks(text, end, text.length()));
    } else if (cursor.isPreamble) {
      cursor.position = name.equals("def") ? definitionEnd(end) : groups.skipArguments(end);
    } else if (name.startsWith("footnote") && groups.close(groups.skipOption(end)) >= 0) {
      footnote(end);
    } else {
      inline(name, end);
    }
  }

  private void inline(String name, int end) {
    if (LatexCommands.BREAKS.contains(name)) {
      cursor.flush();
    }
    String accent = LatexCommands.ACCENTS.get(name);
    String known = LatexCommands.SHOWN.get(name);
    if (known != null) {
      int behind = Chars.startsWith(text, "{}", end, text.length()) ? end + 2 : end;
      cursor.show(behind, known);
    } else if (name.equals("def")) {
      cursor.position = definitionEnd(end);
    } else if (name.equals("verb") || name.equals("lstinline") || name.equals("mintinline")) {
      verb(end);
    } else if (LatexCommands.SWITCHES.contains(name)) {
      cursor.position = end;
    } else if (LatexCommands.NOTHING.contains(name)) {
      cursor.position = groups.skipArguments(end);
    } else if (LatexCommands.isQuantity(name)) {
      int behind = groups.skipArguments(end);
      cursor.show(behind, name.startsWith("num") ? "12" : "12 m");
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
      cursor.position = Math.max(end, argument);
      return;
    }
    boolean isQuotation = name.equals("enquote");
    if (isQuotation) {
      cursor.show(argument + 1, "\"");
    }
    cursor.push(close, null, isQuotation);
    cursor.position = argument + 1;
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
    cursor.show(behind, StandInWord.ofCode(code));
  }

  private void verb(int end) {
    int from = groups.skipOption(end);
    if (groups.close(from) >= 0) {
      int behind = groups.skipArguments(from);
      cursor.show(behind, StandInWord.ofCode(text.substring(from, behind)));
      return;
    }
    char fence = Chars.at(text, from);
    int close = Chars.indexOf(text, fence, Math.min(from + 1, text.length()), groups.lineEnd(from));
    if (close < 0) {
      cursor.position = end;
    } else {
      cursor.show(close + 1, StandInWord.ofCode(text.substring(from, close)));
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
      read = Citations.read(text, cursor.position);
    }
    if (read.isEmpty() && cursor.flow.isOpen() && !cursor.isPreamble) {
      cursor.collector.drop(cursor.position, behind);
    }
    cursor.show(behind, read);
  }

  private void ownBlock(int end, BlockKind kind) {
    int argument = groups.skipOption(end);
    int close = groups.close(argument);
    cursor.flush();
    if (close < 0) {
      cursor.position = argument;
      return;
    }
    cursor.position = argument + 1;
    cursor.push(close, kind, false);
  }

  private void footnote(int end) {
    int argument = groups.skipOption(end);
    int close = groups.close(argument);
    int before = Chars.trimEnd(text, 0, cursor.position);
    boolean isBehindSentence = ".!?".indexOf(Chars.at(text, before - 1)) >= 0;
    if (!isBehindSentence || !cursor.open.isEmpty()) {
      cursor.position = close + 1;
      return;
    }
    cursor.flush();
    cursor.push(close, BlockKind.PARAGRAPH, false);
    cursor.position = argument + 1;
  }
}
