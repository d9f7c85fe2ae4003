package dev.redraft.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.redraft.decoder.DecodingResult;
import dev.redraft.decoder.StopReason;
import dev.redraft.decoder.TokenIds;
import dev.redraft.testdata.TestData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.junit.jupiter.api.Test;

/** Two threads a call give what one gives, bit by bit. */
final class CallThreadsProperties {
  private static final List<ModelBundle> ONE = new ArrayList<>();
  private static final List<ModelBundle> TWO = new ArrayList<>();
  private static List<String> sentences;

  @BeforeContainer
  static void open() throws IOException {
    List<Path> folders = new ArrayList<>();
    for (String name :
        List.of("tiny-t5-int8", "tiny-t5-fp32", "tiny-t5-v10-int4", "tiny-bart-int8")) {
      folders.add(TestData.path(name));
    }
    folders.add(BundledModel.folder());
    for (Path folder : folders) {
      ONE.add(ModelBundle.open(folder));
      TWO.add(ModelBundle.open(folder, null, 2));
    }
    sentences = Files.readAllLines(TestData.path("sentences.txt"));
  }

  @AfterContainer
  static void close() {
    ONE.forEach(ModelBundle::close);
    TWO.forEach(ModelBundle::close);
    ONE.clear();
    TWO.clear();
  }

  @Property(tries = 100)
  void outputsAndMarginsAreThoseOfOneThread(@ForAll long seed) {
    Random random = new Random(seed);
    String text = sentences.get(random.nextInt(sentences.size()));
    String longer = text + " " + sentences.get(random.nextInt(sentences.size()));
    for (int i = 0; i < ONE.size(); i++) {
      assertEquals(ONE.get(i).info().isRowIndependent(), TWO.get(i).info().isRowIndependent());
      assertSame(decoded(ONE.get(i), longer), decoded(TWO.get(i), longer));
    }
  }

  private static DecodingResult decoded(ModelBundle bundle, String text) {
    TokenIds source = TokenIds.of(bundle.tokenizer().tokenize(text).ids());
    int most = Math.min(source.size(), bundle.info().maxSourceTokens());
    return bundle.decoder(Strategy.AUTO, true).decode(bundle.model(), source.first(most));
  }

  private static void assertSame(DecodingResult one, DecodingResult two) {
    assertEquals(one.tokens(), two.tokens());
    assertEquals(one.stopReason(), two.stopReason());
    int count = one.tokens().size() + (one.stopReason() == StopReason.END_TOKEN ? 1 : 0);
    for (int i = 0; i < count; i++) {
      assertEquals(Float.floatToRawIntBits(one.margin(i)), Float.floatToRawIntBits(two.margin(i)));
      assertEquals(one.second(i), two.second(i));
    }
  }

  @Test
  void noThreadIsRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> ModelBundle.open(TestData.path("tiny-t5-int8"), null, 0));
  }
}
