package dev.redraft.eval.bench.measure;

import dev.redraft.corrector.CorrectorOptions;
import dev.redraft.decoder.Decoder;
import dev.redraft.decoder.TokenIds;
import dev.redraft.models.ModelBundle;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sentence to decode whole.
 *
 * @param label where it came from, such as {@code dev.src:12}; reports name it so and never quote
 *     it
 * @param text the sentence
 * @param target what the replayed model shall answer, or null to let the real model answer
 */
public record Sentence(String label, String text, @Nullable String target) {
  /**
   * The same sentences, each with what a model makes of it as its target; or itself, where it is
   * longer than the model was made for. So the decisions of a model that has learnt something are
   * replayed on one that has not.
   */
  public static List<Sentence> withOutputsOf(ModelBundle bundle, List<Sentence> sentences) {
    Decoder decoder = bundle.decoder(CorrectorOptions.DEFAULT.strategy(), true);
    List<Sentence> recorded = new ArrayList<>();
    for (Sentence each : sentences) {
      TokenIds source = TokenIds.of(bundle.tokenizer().tokenize(each.text).ids());
      String output =
          source.size() > bundle.info().maxSourceTokens()
              ? each.text
              : bundle
                  .tokenizer()
                  .decode(decoder.decode(bundle.model(), source).tokens().toArray());
      recorded.add(new Sentence(each.label, each.text, output));
    }
    return recorded;
  }

  /**
   * The same sentences, each with the target of the one half a list away: text that is rewritten
   * throughout.
   *
   * @throws UnmeasurableException if there are fewer than two sentences
   */
  public static List<Sentence> withTargetsOfOthers(List<Sentence> sentences)
      throws UnmeasurableException {
    if (sentences.size() < 2) {
      throw new UnmeasurableException(
          "targets of other sentences need at least 2 sentences, not " + sentences.size());
    }
    List<Sentence> swapped = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      Sentence own = sentences.get(i);
      Sentence other = sentences.get((i + sentences.size() / 2) % sentences.size());
      swapped.add(new Sentence(own.label, own.text, other.target));
    }
    return swapped;
  }
}
