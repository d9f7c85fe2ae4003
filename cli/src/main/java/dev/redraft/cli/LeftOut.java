package dev.redraft.cli;

import dev.redraft.settings.Config;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A file that is not looked at, although the command line names it or a folder around it.
 *
 * @param name as the command line would name it
 * @param reason why
 */
record LeftOut(String name, Reason reason) {
  private static final int NAMED_COUNT = 3;

  /** Why files are left out. */
  enum Reason {
    /** Data, which corrections would break. */
    DATA("data", "--data takes it"),
    /** The project's settings say so. */
    IGNORED("ignored by " + Config.FILE_NAME, "--no-config takes it"),
    /** Source code. */
    SOURCE("source code", "name it to have it read"),
    /** Nobody but its authors may change it. */
    LICENCE("the text of a licence", "name it to have it read"),
    /** No text, no UTF-8, or by its name none. */
    OTHER("no text", "name it to have it read");

    private final String what;
    private final String remedy;

    Reason(String what, String remedy) {
      this.what = what;
      this.remedy = remedy;
    }
  }

  /** A line for each reason: how many files, the first of them, and what can be done. */
  static List<String> summary(List<LeftOut> all) {
    Map<Reason, List<String>> names = new EnumMap<>(Reason.class);
    for (LeftOut each : all) {
      names.computeIfAbsent(each.reason, reason -> new ArrayList<>()).add(each.name);
    }
    List<String> lines = new ArrayList<>();
    names.forEach(
        (reason, some) ->
            lines.add(
                (some.size() == 1 ? "1 file was" : some.size() + " files were")
                    + " left out ("
                    + String.join(", ", some.subList(0, Math.min(NAMED_COUNT, some.size())))
                    + (some.size() > NAMED_COUNT ? ", ..." : "")
                    + "): "
                    + reason.what
                    + "; "
                    + reason.remedy));
    return lines;
  }

  /** What people are told, without the name. */
  String message() {
    return "left out: " + reason.what + "; " + reason.remedy;
  }
}
