package dev.redraft.models;

import dev.redraft.tokenizer.TextTokenizer;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A model with its tokenizer, both open, whatever kind of folder they are from.
 *
 * @param model the graphs, self-tested
 * @param tokenizer the tokenizer they were made for
 * @param fingerprint what tells it from models that make something else of a text
 * @param isRecognizable whether it has the same fingerprint whenever it is opened
 */
record OpenedModel(
    OnnxModel model, TextTokenizer tokenizer, String fingerprint, boolean isRecognizable)
    implements AutoCloseable {
  /** The file of the tokenizer in every kind of folder. */
  static final String TOKENIZER = "tokenizer.json";

  /** Opens a folder's tokenizer, which must not have more tokens than the model. */
  static TextTokenizer openTokenizer(Path folder, int vocabularySize) throws ModelFormatException {
    Path file = folder.resolve(TOKENIZER);
    TextTokenizer tokenizer;
    try {
      tokenizer = TextTokenizer.open(file);
    } catch (IOException e) {
      throw new ModelFormatException(
          file, "is no tokenizer that can be read: " + e.getMessage(), e);
    }
    if (tokenizer.vocabularySize() > vocabularySize) {
      int size = tokenizer.vocabularySize();
      tokenizer.close();
      throw new ModelFormatException(
          file, "has " + size + " tokens, but the model's vocabulary has " + vocabularySize);
    }
    return tokenizer;
  }

  /**
   * Self-tests a model.
   *
   * @param network taken over, and closed if the model cannot be run
   */
  static OnnxModel run(Path folder, ModelDescription description, Network network)
      throws ModelFormatException {
    try {
      return new OnnxModel(description, network);
    } catch (InferenceException e) {
      throw new ModelFormatException(
          folder, "cannot be run: " + e.getMessage() + ": " + rootMessage(e), e);
    }
  }

  static String rootMessage(Throwable e) {
    Throwable cause = e.getCause();
    return cause == null ? String.valueOf(e.getMessage()) : rootMessage(cause);
  }

  @Override
  public void close() {
    Tensors.closeAll(model, tokenizer);
  }
}
