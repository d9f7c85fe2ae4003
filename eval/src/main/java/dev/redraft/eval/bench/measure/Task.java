package dev.redraft.eval.bench.measure;

import dev.redraft.decoder.StepModel;
import dev.redraft.decoder.TokenIds;
import dev.redraft.models.ModelBundle;
import org.jspecify.annotations.Nullable;

/**
 * A sentence as one model has to decode it. Thread-safe.
 *
 * @param bundle whose tokenizer is used
 * @param sentence what is decoded
 * @param sourceCount tokens of the sentence
 * @param target the output that is replayed, or null
 * @param model what answers: the bundle's model, or the replay of a target on it
 */
record Task(
    ModelBundle bundle,
    Sentence sentence,
    int sourceCount,
    @Nullable TokenIds target,
    StepModel model) {

  static Task of(ModelBundle bundle, Sentence sentence) {
    int sourceCount = tokenize(bundle, sentence.text()).size();
    if (sentence.target() == null) {
      return new Task(bundle, sentence, sourceCount, null, bundle.model());
    }
    TokenIds target = tokenize(bundle, sentence.target());
    return new Task(
        bundle, sentence, sourceCount, target, new ReplayedModel(bundle.model(), target));
  }

  TokenIds tokenize() {
    return tokenize(bundle, sentence.text());
  }

  private static TokenIds tokenize(ModelBundle bundle, String text) {
    return TokenIds.of(bundle.tokenizer().tokenize(text).ids());
  }
}
