package dev.redraft.lsp;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.jspecify.annotations.Nullable;

/** What is shown where the pointer rests on a finding. */
final class Hovers {
  /** Markdown's own signs. */
  private static final Pattern SIGN = Pattern.compile("[\\\\`*_{}\\[\\]()<>#+!|~$-]");

  private Hovers() {}

  /** The first finding at an offset; null if there is none. */
  static @Nullable Hover of(Findings findings, int offset, boolean readsMarkdown) {
    List<Finding> there = findings.at(offset, offset).toList();
    if (there.isEmpty()) {
      return null;
    }
    Finding finding = there.get(0);
    Snapshot snapshot = findings.snapshot();
    String content =
        "%s%n%n%s%n%n%s"
            .formatted(
                escaped(finding.explanation(), readsMarkdown),
                escaped(replacements(finding), readsMarkdown),
                escaped(sureness(finding), readsMarkdown))
            .replace(System.lineSeparator(), "\n");
    return new Hover(
        new MarkupContent(readsMarkdown ? MarkupKind.MARKDOWN : MarkupKind.PLAINTEXT, content),
        snapshot.range(finding.shownStart(snapshot.text()), finding.shownEnd(snapshot.text())));
  }

  private static String replacements(Finding finding) {
    String original = finding.place().original();
    String all =
        finding.edit().choices().stream()
            .map(each -> "\"" + each + "\"")
            .collect(Collectors.joining(" or "));
    return "\"" + original + "\" → " + all;
  }

  private static String sureness(Finding finding) {
    return String.format(
        Locale.ROOT, "%s, confidence %.2f", finding.kind().code(), finding.edit().confidence());
  }

  private static String escaped(String text, boolean isMarkdown) {
    return isMarkdown ? SIGN.matcher(text).replaceAll("\\\\$0") : text;
  }
}
