package dev.redraft.tokenizer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;

class ProtectedTextProperties {
  private static final Pattern CODE_SPAN =
      Pattern.compile("(?<![\\\\`])(`+)(?!`)(?:[^`].*?)??[^`]\\1(?!`)", Pattern.DOTALL);
  private static final List<ProtectedText.Kind> IN_WORD =
      List.of(
          ProtectedText.Kind.URL,
          ProtectedText.Kind.EMAIL,
          ProtectedText.Kind.MENTION,
          ProtectedText.Kind.NUMBER);
  private static final Pattern FENCE = Pattern.compile("(`{3,})[^`]*|(~{3,}).*", Pattern.DOTALL);

  @Property
  void spansAreInOrderApartAndTrimmedAtTheirStart(
      @ForAll(supplier = HostileText.class) String text) {
    int end = -1;
    for (Span span : ProtectedText.find(text, EnumSet.allOf(ProtectedText.Kind.class))) {
      assertTrue(span.start() > end && span.length() > 0 && span.end() <= text.length());
      assertTrue(!WhiteSpace.is(text.charAt(span.start())));
      end = span.end();
    }
  }

  @Property
  void whatIsInAWordIsFoundThoughMostAreNotLookedAt(
      @ForAll @CharRange(from = '!', to = 'z') @Chars({'\u2019', '\u00e9', '\u20ac'}) String word,
      @ForAll @IntRange(max = 3) int kind) {
    Set<ProtectedText.Kind> kinds = EnumSet.of(IN_WORD.get(kind));
    List<Span> expected =
        switch (IN_WORD.get(kind)) {
          case URL -> WebAddresses.find(word);
          case EMAIL -> MailAddresses.find(word);
          default -> InlineMarks.inWord(word, kinds);
        };
    assertEquals(Span.union(expected), ProtectedText.find(word, kinds));
  }

  @Property
  void addressesWithoutASchemeAreFound(@ForAll @From("address") String word) {
    assertEquals(WebAddresses.find(word), ProtectedText.find(word, Set.of(ProtectedText.Kind.URL)));
  }

  @Provide
  Arbitrary<String> address() {
    return Arbitraries.of("www.", "WWW.", "a", "(", ".", "-", "/", "org", "'", "e.g.", ",")
        .list()
        .ofMaxSize(6)
        .map(parts -> String.join("", parts));
  }

  @Property
  void codeIsWhatPatternsFind(@ForAll(supplier = MarkdownText.class) String text) {
    assertEquals(code(text), ProtectedText.find(text, Set.of(ProtectedText.Kind.CODE)));
  }

  private static List<Span> code(String marked) {
    String text = marked.startsWith("\ufeff") ? " " + marked.substring(1) : marked;
    List<Span> found = new ArrayList<>();
    String fence = "";
    int start = 0;
    for (Lines lines = new Lines(text); lines.hasNext(); ) {
      Span line = lines.next();
      Span content = trimmed(text, line);
      String words = content.text(text);
      Matcher opening = FENCE.matcher(words);
      if (!fence.isEmpty()) {
        if (words.startsWith(fence) && words.replace(fence.substring(0, 1), "").isEmpty()) {
          found.add(new Span(start, content.end()));
          start = line.end();
          fence = "";
        }
      } else if (words.isEmpty()) {
        addSpans(text, new Span(start, line.start()), found);
        start = line.end();
      } else if (opening.matches()) {
        addSpans(text, new Span(start, line.start()), found);
        start = content.start();
        fence = opening.group(1) == null ? opening.group(2) : opening.group(1);
      }
    }
    if (fence.isEmpty()) {
      addSpans(text, new Span(start, text.length()), found);
    } else {
      found.add(new Span(start, text.length()));
    }
    return Span.union(found);
  }

  private static void addSpans(String text, Span block, List<Span> found) {
    Matcher spans = CODE_SPAN.matcher(text).region(block.start(), block.end());
    while (spans.find()) {
      found.add(new Span(spans.start(), spans.end()));
    }
  }

  private static Span trimmed(String text, Span line) {
    int start = WhiteSpace.skip(text, line.start(), line.end());
    return new Span(start, WhiteSpace.trimEnd(text, start, line.end()));
  }
}
