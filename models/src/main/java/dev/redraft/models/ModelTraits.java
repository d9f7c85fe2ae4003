package dev.redraft.models;

import dev.redraft.decoder.LengthLimit;
import dev.redraft.decoder.TokenIds;
import java.util.List;

/**
 * What the engine needs to know of a model besides its graphs, whatever kind of folder it is from.
 *
 * @param name what the model is called
 * @param precision how weights and activations are held, such as {@code int8-per-row}
 * @param layout which files are used, and how
 * @param remarks what else is to be said of the folder, such as what of it is not used
 * @param prompt the decoder's first tokens, at least one
 * @param endToken the token that ends an output
 * @param before tokens before every source: special ones, the task prefix
 * @param after tokens after every source
 * @param maxSourceTokens longest source the model was made for, without what goes around it
 * @param lengthLimit longest output by length of the source
 * @param nearTieThreshold margin below which another processor's rounding may change a prediction
 * @param selfTest source to test row independence with
 */
record ModelTraits(
    String name,
    String precision,
    String layout,
    List<String> remarks,
    TokenIds prompt,
    int endToken,
    TokenIds before,
    TokenIds after,
    int maxSourceTokens,
    LengthLimit lengthLimit,
    float nearTieThreshold,
    TokenIds selfTest) {

  /** A source with what goes around it; the end token where that is nothing at all. */
  TokenIds framed(TokenIds source) {
    TokenIds framed = before.concat(source).concat(after);
    return framed.isEmpty() ? TokenIds.of(endToken) : framed;
  }
}
