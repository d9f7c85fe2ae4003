package dev.redraft.eval.score;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

final class M2Properties {
  @Provide
  Arbitrary<MadeUpSentence> sentences() {
    return MadeUpSentence.sentences(6);
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void readsWhatItWrote(
      @ForAll("sentences") MadeUpSentence one, @ForAll("sentences") MadeUpSentence two)
      throws IOException {
    Path file = Files.createTempFile("written", ".m2");
    try {
      List<AnnotatedSentence> sentences = List.of(one.annotated(), two.annotated());
      M2Writer.write(file, sentences);
      assertEquals(sentences, M2Reader.read(file));
    } finally {
      Files.delete(file);
    }
  }

  @Property
  void editsBetweenTwoTextsMakeTheOneTheOther(
      @ForAll("tokens") @Size(max = 12) List<String> source,
      @ForAll("tokens") @Size(max = 12) List<String> corrected) {
    List<String> applied = new ArrayList<>();
    int copied = 0;
    for (Annotation edit : AnnotatedSentence.between(source, corrected).edits(0)) {
      applied.addAll(source.subList(copied, edit.start()));
      applied.addAll(TokenLines.split(edit.corrections().get(0)));
      copied = edit.end();
    }
    applied.addAll(source.subList(copied, source.size()));
    assertEquals(corrected, applied);
  }

  @Provide
  Arbitrary<List<String>> tokens() {
    return MadeUpSentence.tokens(12);
  }
}
