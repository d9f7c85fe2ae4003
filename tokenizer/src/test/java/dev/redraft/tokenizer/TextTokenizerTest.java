package dev.redraft.tokenizer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redraft.testdata.TestData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextTokenizerTest {
  private static TextTokenizer tiny() throws IOException {
    return TextTokenizer.open(TestData.path("tiny-t5-int8/tokenizer.json"));
  }

  @Test
  void agreesWithHuggingFaceOnByteLevelBpe() throws Exception {
    try (TextTokenizer tokenizer = tiny()) {
      assertGolden(tokenizer, "golden-bpe.json");
    }
  }

  @Test
  void agreesWithHuggingFaceOnUnigramWhateverTheFileSaysOfLengths() throws Exception {
    try (TextTokenizer tokenizer = TextTokenizer.open(Golden.path("unigram.json"))) {
      assertGolden(tokenizer, "golden-unigram.json");
    }
  }

  @Test
  void tellsWhatGoesAroundASourceByTheTokenizersOwnRule() throws Exception {
    try (TextTokenizer behind = TextTokenizer.open(TestData.path("optimum-t5/tokenizer.json"));
        TextTokenizer around = TextTokenizer.open(TestData.path("optimum-bart/tokenizer.json"));
        TextTokenizer nothing = TextTokenizer.open(Golden.path("unigram.json"))) {
      assertArrayEquals(new int[0], behind.tokensBefore());
      assertArrayEquals(new int[] {1}, behind.tokensAfter());
      assertArrayEquals(new int[] {3}, around.tokensBefore());
      assertArrayEquals(new int[] {1}, around.tokensAfter());
      assertArrayEquals(new int[0], nothing.tokensBefore());
      assertArrayEquals(new int[0], nothing.tokensAfter());
    }
  }

  private static void assertGolden(TextTokenizer tokenizer, String name) throws IOException {
    List<Golden.Case> cases = Golden.read(name);
    assertTrue(cases.size() > 30);
    for (Golden.Case golden : cases) {
      TokenizedText tokens = tokenizer.tokenize(golden.text());
      assertEquals(golden.ids(), each(tokens, tokens::id), golden.text());
      assertEquals(golden.starts(), each(tokens, tokens::start), golden.text());
      assertEquals(golden.ends(), each(tokens, tokens::end), golden.text());
      assertEquals(golden.decoded(), tokenizer.decode(tokens.ids()));
    }
  }

  private static List<Integer> each(TokenizedText tokens, IntFunction<Integer> what) {
    return IntStream.range(0, tokens.size()).mapToObj(what).toList();
  }

  @Test
  void givesEveryTokenOfACharacterTheWholeCharacter() throws IOException {
    try (TextTokenizer tokenizer = tiny()) {
      TokenizedText tokens = tokenizer.tokenize("a\ud83d\ude00b");
      int last = tokens.size() - 1;
      assertTrue(last > 2);
      for (int i = 1; i < last; i++) {
        assertEquals(1, tokens.start(i));
        assertEquals(3, tokens.end(i));
      }
      assertEquals(3, tokens.start(last));
      assertEquals(4, tokens.end(last));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u0000b", "a\ud800b", "a\udc00b", "\ude00\ud83d", "a\ud83d"})
  void tokenizesWhatUtf8CannotHoldAsReplacementCharacters(String text) throws IOException {
    try (TextTokenizer tokenizer = tiny()) {
      TokenizedText tokens = tokenizer.tokenize(text);
      assertEquals(text, tokens.text());
      assertArrayEquals(tokenizer.tokenize(text.replaceAll("[^ab]", "\ufffd")).ids(), tokens.ids());
      assertEquals(text.length(), tokens.end(tokens.size() - 1));
    }
  }

  @Test
  void takesTheNameOfASpecialTokenForText() throws IOException {
    try (TextTokenizer tokenizer = tiny()) {
      String text = "a</s> <pad></s></s>b";
      TokenizedText tokens = tokenizer.tokenize(text);
      assertTrue(Arrays.stream(tokens.ids()).allMatch(id -> id > 2));
      assertEquals(text, tokenizer.decode(tokens.ids()));
      assertEquals(text.length(), tokens.end(tokens.size() - 1));
    }
  }

  @Test
  void decodesWithoutSpecialTokensAndUnknownIds() throws IOException {
    try (TextTokenizer tokenizer = tiny()) {
      int[] ids = tokenizer.tokenize("He don 't go , no .").ids();
      int[] noisy = Arrays.copyOf(ids, ids.length + 3);
      noisy[ids.length] = 1;
      noisy[ids.length + 1] = 400;
      noisy[ids.length + 2] = -7;
      assertEquals("He don 't go , no .", tokenizer.decode(noisy));
      assertEquals("", tokenizer.decode());
    }
  }

  @Test
  void knowsItsVocabularyAndPieces() throws Exception {
    try (TextTokenizer tokenizer = tiny();
        TextTokenizer unigram = TextTokenizer.open(Golden.path("unigram.json"))) {
      assertEquals(400, tokenizer.vocabularySize());
      assertEquals(48, unigram.vocabularySize());
      TokenizedText tokens = tokenizer.tokenize("He has the");
      assertEquals(" the", tokenizer.piece(tokens.id(tokens.size() - 1)));
      assertEquals(" the", tokenizer.piece(tokens.id(tokens.size() - 1)));
      assertEquals("", tokenizer.piece(1));
      assertEquals("", tokenizer.piece(-1));
      assertEquals("", tokenizer.piece(400));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "{}", "{\"model\":{}}", "\u0000", "nonsense"})
  void refusesAFileThatIsNoTokenizer(String content, @TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("odd.json"), content);
    IOException refusal = assertThrows(IOException.class, () -> TextTokenizer.open(file));
    assertTrue(String.valueOf(refusal.getMessage()).contains("odd.json"));
  }

  @Test
  void refusesATruncatedFile(@TempDir Path folder) throws IOException {
    String json = Files.readString(TestData.path("tiny-t5-int8/tokenizer.json"));
    Path file = Files.writeString(folder.resolve("cut.json"), json.substring(0, 5000));
    IOException refusal = assertThrows(IOException.class, () -> TextTokenizer.open(file));
    assertTrue(String.valueOf(refusal.getMessage()).contains("cut.json"));
  }

  @Test
  void namesAMissingFileAFolderAndAFileThatIsNoUtf8(@TempDir Path folder) throws IOException {
    Path bytes = Files.write(folder.resolve("bytes"), new byte[] {(byte) 0xff, 1});
    for (Path path : List.of(folder.resolve("missing"), folder, bytes)) {
      IOException refusal = assertThrows(IOException.class, () -> TextTokenizer.open(path));
      assertTrue(String.valueOf(refusal.getMessage()).contains(path.toString()));
    }
  }

  @Test
  void closesTwiceAndRefusesLaterCalls() throws IOException {
    TextTokenizer tokenizer = tiny();
    tokenizer.close();
    tokenizer.close();
    assertThrows(IllegalStateException.class, () -> tokenizer.tokenize("a"));
    assertThrows(IllegalStateException.class, () -> tokenizer.decode(5));
    assertThrows(IllegalStateException.class, () -> tokenizer.piece(5));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "\ud83d\ude00", "qz7", "x.", " ", "</s>", "\u0000", "ab "})
  void takesHundredsOfThousandsOfCharacters(String unit) throws IOException {
    try (TextTokenizer tokenizer = tiny()) {
      String text = unit.repeat(300_000 / unit.length());
      TokenizedText tokens = assertTimeout(Duration.ofSeconds(60), () -> tokenizer.tokenize(text));
      assertEquals(text.length(), tokens.end(tokens.size() - 1));
    }
  }

  @Test
  void servesManyThreadsWhileItIsClosed() throws Exception {
    String text = "She have been working here since five years .";
    ExecutorService threads = Executors.newFixedThreadPool(4);
    TextTokenizer tokenizer = tiny();
    try {
      int[] expected = tokenizer.tokenize(text).ids();
      CountDownLatch allAtWork = new CountDownLatch(4);
      List<Future<Integer>> counts = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        counts.add(threads.submit(() -> countUntilClosed(tokenizer, text, expected, allAtWork)));
      }
      assertTrue(allAtWork.await(60, TimeUnit.SECONDS));
      tokenizer.close();
      for (Future<Integer> count : counts) {
        assertTrue(count.get() > 0);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static int countUntilClosed(
      TextTokenizer tokenizer, String text, int[] expected, CountDownLatch allAtWork) {
    for (int count = 0; ; count++) {
      try {
        assertArrayEquals(expected, tokenizer.tokenize(text).ids());
        assertEquals(text, tokenizer.decode(expected));
        if (count == 0) {
          allAtWork.countDown();
        }
      } catch (IllegalStateException closed) {
        return count;
      }
    }
  }
}
