package dev.redraft.models;

import dev.redraft.models.BundleDescription.FileEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Makes a judge of a language model's GGUF file and a skeleton: the graph and the description that
 * models/python made of that very file, without the weights. What comes out is, byte by byte, what
 * models/python makes, and the description's checksums see to that.
 */
final class JudgeConverter {
  private static final String WEIGHTS = "weights.bin";

  private JudgeConverter() {}

  /**
   * Completes a skeleton.
   *
   * @param folder holds {@code judge.json} and the graph; weights and tokenizer are added
   * @throws ModelFormatException if the file is another than the skeleton was made of, or does not
   *     come out as it must
   */
  static void complete(Path folder, Path gguf) throws IOException {
    JudgeDescription description = JudgeDescription.read(folder);
    requireSource(gguf, description);
    GgufFile source = GgufFile.open(gguf);
    Files.writeString(folder.resolve(OpenedModel.TOKENIZER), GgufTokenizer.json(source));
    FileEntry weights = description.files().get(WEIGHTS);
    if (weights == null) {
      throw new ModelFormatException(folder, "lists no " + WEIGHTS);
    }
    OnnxFile graph = OnnxFile.read(folder.resolve(description.graph()));
    graph.requireLocations(WEIGHTS::equals, "in " + WEIGHTS);
    boolean isTurned = graph.externals().containsKey("hadamard");
    new JudgeWeights(source, isTurned)
        .write(folder.resolve(WEIGHTS), graph.externals(), weights.bytes());
    BundleFiles.check(folder, description.listing());
    BundleFiles.checkWeights(folder, description.listing());
  }

  private static void requireSource(Path gguf, JudgeDescription description) throws IOException {
    FileEntry expected = description.source();
    if (expected == null) {
      throw new ModelFormatException(gguf, "cannot be told from others by this description");
    }
    long bytes = Files.size(gguf);
    if (bytes != expected.bytes() || !BundleFiles.sha256(gguf).equals(expected.sha256())) {
      throw new ModelFormatException(
          gguf,
          "is not the file that %s is made of, which has %,d bytes and SHA-256 %s; fetch that one,"
                  .formatted(description.name(), expected.bytes(), expected.sha256())
              + " or make a judge of this one with models/python");
    }
  }
}
