package dev.redraft.eval.bench.measure;

import dev.redraft.eval.bench.figures.Setting.Skip;
import dev.redraft.models.ModelBundle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which sentences are measured.
 *
 * @param sentences those that every model was made for, at least one
 * @param skipped the others, each with the first model that it is too long for
 */
record Admission(List<Sentence> sentences, List<Skip> skipped) {
  /**
   * Sorts out what is too long.
   *
   * @throws UnmeasurableException if nothing is left
   */
  static Admission of(List<BenchModel> models, List<Sentence> offered)
      throws UnmeasurableException {
    List<Sentence> sentences = new ArrayList<>();
    List<Skip> skipped = new ArrayList<>();
    for (Sentence sentence : offered) {
      models.stream()
          .flatMap(model -> skip(model, sentence).stream())
          .findFirst()
          .ifPresentOrElse(skipped::add, () -> sentences.add(sentence));
    }
    if (sentences.isEmpty()) {
      throw new UnmeasurableException(
          offered.isEmpty()
              ? "there is no sentence; give one a line"
              : "all " + offered.size() + " sentences are longer than the model was made for");
    }
    return new Admission(sentences, skipped);
  }

  private static Optional<Skip> skip(BenchModel model, Sentence sentence) {
    ModelBundle bundle = model.bundle();
    int tokenCount = bundle.tokenizer().tokenize(sentence.text()).size();
    int limit = bundle.info().maxSourceTokens();
    return tokenCount <= limit
        ? Optional.empty()
        : Optional.of(new Skip(sentence.label(), model.label(), tokenCount, limit));
  }
}
