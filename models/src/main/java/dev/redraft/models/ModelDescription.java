package dev.redraft.models;

import dev.redraft.decoder.LengthLimit;
import dev.redraft.decoder.TokenIds;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the engine needs to know of a model besides its graphs, whatever kind of folder it is from.
 *
 * @param name what the model is called
 * @param precision how weights and activations are held, such as {@code int8-per-row}
 * @param layout which files are used, and how
 * @param remarks what else is to be said of the folder, such as what of it is not used
 * @param shape the sizes of its tensors
 * @param framing what goes around a source and before an output
 * @param bounds how long either may be
 * @param nearTieThreshold margin below which another processor's rounding may change a prediction
 * @param selfTest source to test row independence with
 * @param calibration how likely proposals are right, or null where nobody has measured that
 */
record ModelDescription(
    String name,
    String precision,
    String layout,
    List<String> remarks,
    Shape shape,
    Framing framing,
    Bounds bounds,
    float nearTieThreshold,
    TokenIds selfTest,
    @Nullable Calibration calibration) {

  /**
   * The sizes of a model's tensors.
   *
   * @param layers decoder layers
   * @param heads attention heads of the decoder
   * @param headSize width of a head
   * @param vocabularySize token ids are below it
   */
  record Shape(int layers, int heads, int headSize, int vocabularySize) {
    /** What tensors of a bundle's cache are called behind {@code past_}, layer by layer. */
    List<String> cacheParts() {
      return IntStream.range(0, layers)
          .boxed()
          .flatMap(layer -> Stream.of("k." + layer, "v." + layer))
          .toList();
    }
  }

  /**
   * The tokens that go around a source and before an output. None of them is drafted.
   *
   * @param prompt the decoder's first tokens, at least one
   * @param endToken the token that ends an output
   * @param start special tokens before every prefix and source
   * @param prefix the task prefix, between those and the source
   * @param end special tokens behind every source
   */
  record Framing(TokenIds prompt, int endToken, TokenIds start, TokenIds prefix, TokenIds end) {
    /** How many tokens go around a source. */
    int size() {
      return start.size() + prefix.size() + end.size();
    }

    /** A source with what goes around it; the end token where that is nothing at all. */
    TokenIds framed(TokenIds source) {
      TokenIds framed = start.concat(prefix).concat(source).concat(end);
      return framed.isEmpty() ? TokenIds.of(endToken) : framed;
    }

    /** The same with another task prefix. */
    Framing withPrefix(TokenIds other) {
      return new Framing(prompt, endToken, start, other, end);
    }
  }

  /**
   * How long source and output may be.
   *
   * @param maxSourceTokens longest source the model was made for, without what goes around it
   * @param lengthLimit longest output by length of the source
   */
  record Bounds(int maxSourceTokens, LengthLimit lengthLimit) {}

  /** The same with another task prefix. */
  ModelDescription withPrefix(TokenIds prefix) {
    return new ModelDescription(
        name,
        precision,
        layout,
        remarks,
        shape,
        framing.withPrefix(prefix),
        bounds,
        nearTieThreshold,
        selfTest,
        calibration);
  }
}
