package dev.redraft.tokenizer;

import static dev.redraft.tokenizer.ProtectedText.Kind.CODE;
import static dev.redraft.tokenizer.ProtectedText.Kind.EMAIL;
import static dev.redraft.tokenizer.ProtectedText.Kind.FRONT_MATTER;
import static dev.redraft.tokenizer.ProtectedText.Kind.URL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProtectedTextTest {
  private static List<String> find(String text, ProtectedText.Kind... kinds) {
    return ProtectedText.find(text, Set.of(kinds)).stream().map(span -> span.text(text)).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "see http://a.org.! http://a.org",
        "(see https://a.org/b_(c))! https://a.org/b_(c)",
        "[text](HTTPS://a.org/x?y=1#z), ok! HTTPS://a.org/x?y=1#z",
        "<ftp://a.org/f>! ftp://a.org/f",
        "at www.a.org/b, or! www.a.org/b",
        "clone github.com/a/b now! github.com/a/b",
        "\u201chttp://a.org/\u201d! http://a.org/",
        "*http://a.org/*! http://a.org/",
        "x http://user:pw@a.org:80/?! http://user:pw@a.org:80/",
      })
  void findsWebAddressesWithoutTheSentencesPunctuation(String text, String address) {
    assertEquals(List.of(address), find(text, URL));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "and/or",
        "1/2",
        "e.g./i.e.",
        "http://",
        "www.",
        "he said. she said",
        "3.5/4",
        "a.b/",
        "me@a.org"
      })
  void takesNoOtherTextForAWebAddress(String text) {
    assertEquals(List.of(), find(text, URL));
  }

  @Test
  void findsMailAddresses() {
    assertEquals(
        List.of("jane.doe+x@mail.example.org", "a_b@c-d.co"),
        find("Write to jane.doe+x@mail.example.org. Or <a_b@c-d.co>", EMAIL));
    assertEquals(List.of(), find("@me a@ @ a@b a@b.c x @ y.org a@.org", EMAIL));
  }

  @Test
  void findsCodeSpans() {
    assertEquals(List.of("`a b`", "``c ` d``"), find("use `a b` or ``c ` d`` here", CODE));
    assertEquals(List.of("`a\nb`"), find("`a\nb`", CODE));
    assertEquals(List.of(), find("an unclosed ` here", CODE));
    assertEquals(List.of(), find("another `a\n\nb` here", CODE));
    assertEquals(List.of(), find("an escaped \\`a` here", CODE));
    assertEquals(List.of("`b`"), find("``a `b` c", CODE));
  }

  @Test
  void findsFencedBlocks() {
    assertEquals(
        List.of("```java\nteh `x\n\n```", "~~~~\n```\n~~~\n~~~~"),
        find("a\n```java\nteh `x\n\n```\nb\n\n~~~~\n```\n~~~\n~~~~\nc", CODE));
    assertEquals(List.of("```\nteh\n\nrest "), find("a\n  ```\nteh\n\nrest ", CODE));
    assertEquals(List.of("```x``` ".strip()), find("```x``` b", CODE));
  }

  @Test
  void findsFrontMatter() {
    assertEquals(
        List.of("---\ntitle: teh\n\ntags:\n- `a\n  b\n# c\n---"),
        find("---\ntitle: teh\n\ntags:\n- `a\n  b\n# c\n---\nteh `\n---\n", FRONT_MATTER));
    assertEquals(List.of("---\r\n# a\r\n..."), find("\ufeff---\r\n# a\r\n...\r\nb", FRONT_MATTER));
    assertEquals(List.of("---\na: b\n"), find("---\na: b\nSome prose\n---\n", FRONT_MATTER));
    assertEquals(List.of("---\na: b"), find("---\na: b", FRONT_MATTER));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\n---\na: b\n---\n",
        "---\n\na: b\n---\n",
        "---\nSome prose: it is long\n---\n",
        "---\n- a\n---\n",
        "----\na: b\n---\n",
        "---\n---\n",
        "---",
        "--- a: b"
      })
  void takesNoOtherTextForFrontMatter(String text) {
    assertEquals(List.of(), find(text, FRONT_MATTER));
  }

  @Test
  void looksAtNothingOutOfReach() {
    String much = "a ".repeat(ProtectedText.REACH / 2);
    assertEquals(List.of(), find("`" + much + "`", CODE));
    assertEquals(1, find("`" + much.substring(2) + "`", CODE).size());
    assertEquals(List.of(), find("``` " + much + "\nb", CODE));
    String unclosed = "~~~\n" + "~".repeat(ProtectedText.REACH) + "\nb";
    assertEquals(List.of(unclosed), find(unclosed, CODE));
    assertEquals(List.of(), find("http://" + much.replace(' ', 'b'), URL));
    assertEquals(List.of("`b`"), find("` " + much + " `b` ` c", CODE));
  }

  @Test
  void mergesWhatOverlaps() {
    assertEquals(
        List.of("http://me@a.org/x", "`www.a.org`"),
        find("http://me@a.org/x `www.a.org`", URL, EMAIL, CODE));
    assertEquals(List.of(), find("http://a.org `x` a@b.org"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "-",
        ".",
        "a.",
        "@",
        "a@",
        "a@b.",
        "http://",
        "(",
        ")",
        "http://(",
        "www.",
        "`",
        "` ",
        "`` ` ",
        "```\n",
        "~~~\n",
        "a-",
        "a.b/",
        "/",
        "\\`",
        "\n",
        "`a``b"
      })
  void takesAMillionCharacters(String unit) {
    String text = unit.repeat(1_000_000 / unit.length());
    assertTimeout(
        Duration.ofSeconds(10),
        () -> ProtectedText.find(text, EnumSet.allOf(ProtectedText.Kind.class)));
  }

  @Test
  void takesBacktickRunsOfManyLengths() {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i < 1400; i++) {
      text.append("`".repeat(i)).append(' ');
    }
    assertTimeout(Duration.ofSeconds(10), () -> ProtectedText.find(text, Set.of(CODE)));
  }
}
