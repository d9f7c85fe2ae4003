package dev.redraft.formats;

/** LaTeX's environments. */
final class LatexEnvironments {
  private final LatexCursor cursor;
  private final String text;
  private final LatexGroups groups;

  LatexEnvironments(LatexCursor cursor) {
    this.cursor = cursor;
    text = cursor.text;
    groups = cursor.groups;
  }

  /** Reads {@code \\begin} or {@code \\end}, whose name ends at a position. */
  void read(String beginOrEnd, int end) {
    int close = groups.close(end);
    if (close < 0) {
      cursor.position = end;
      return;
    }
    String name = text.substring(end + 1, close).strip();
    if (beginOrEnd.equals("end")) {
      end(name, close + 1);
    } else if (name.equals("document")) {
      cursor.isPreamble = false;
      cursor.position = close + 1;
    } else if (LatexCommands.isVerbatim(name) || LatexCommands.isMath(name)) {
      opaque(name, close + 1);
    } else {
      cursor.flush();
      cursor.environments.push(name);
      cursor.position = groups.skipArguments(close + 1);
    }
  }

  private void end(String name, int behind) {
    cursor.flush();
    cursor.position = name.equals("document") ? text.length() : behind;
    if (name.equals(cursor.environments.peek())) {
      cursor.environments.pop();
    }
  }

  /** An environment without prose; a formula in it may be a part of a sentence. */
  private void opaque(String name, int from) {
    String close = "\\end{" + name + "}";
    int end = cursor.search(close).from(from);
    int behind = end < 0 ? text.length() : end + close.length();
    if (LatexCommands.isMath(name) && end >= 0 && cursor.flow.isOpen()) {
      cursor.formula(from, end, behind);
    } else {
      if (!LatexCommands.isMath(name)) {
        cursor.flush();
      }
      cursor.position = behind;
    }
  }
}
