package dev.redraft.models;

import ai.onnxruntime.OrtException;
import dev.redraft.decoder.DecodingSession;
import dev.redraft.decoder.Predictions;
import dev.redraft.decoder.TokenIds;

/**
 * Finds out by numbers what a decoder with a cache can do: feeds the same tokens in one pass
 * without a cache, in steps of one on a cache, and several at a time on a cache. The steps show how
 * much rounding or quantization changes margins anyway; several at a time must not change them much
 * more.
 */
final class CacheProbe {
  /** What the decoder can do. */
  enum Finding {
    /** It takes any number of tokens on a cache. */
    SEVERAL_TOKENS("with a cache"),
    /** It takes one token on a cache, no more. */
    ONE_TOKEN("without a cache, for the decoder takes but one new token on one"),
    /** What it predicts on a cache is not what it, or its companion, predicts without. */
    DISAGREES("without a cache, for the decoders with and without one disagree");

    private final String description;

    Finding(String description) {
      this.description = description;
    }

    /** How decoding goes then, and why. */
    String description() {
      return description;
    }
  }

  private static final int CHUNK = 5;

  /** Several tokens may change margins so many times as much as single steps do. */
  private static final double TOLERANCE = 4;

  /** The mean change, in mean margins, that rounding may cause. */
  private static final double ROUNDING = 1e-3;

  /** The mean change, in mean margins, from which on predictions have nothing in common. */
  private static final double DISAGREEMENT = 0.5;

  private final OptimumNetwork network;
  private final TokenIds source;
  private final TokenIds fed;
  private final Predictions whole;

  private CacheProbe(OptimumNetwork network, TokenIds source, TokenIds fed) throws OrtException {
    this.network = network;
    this.source = source;
    this.fed = fed;
    try (DecodingSession session = network.startUncached(source, 1)) {
      whole = session.predict(fed);
    }
  }

  /**
   * Tries a network with a cache.
   *
   * @param source all that the encoder is to read
   * @param fed the prompt and an output of some twenty tokens
   */
  static Finding run(OptimumNetwork network, TokenIds source, TokenIds fed) throws OrtException {
    CacheProbe probe = new CacheProbe(network, source, fed);
    double margin = probe.meanMargin();
    double inSteps = probe.meanChange(1);
    if (!(inSteps <= DISAGREEMENT * margin)) {
      return Finding.DISAGREES;
    }
    try {
      return probe.meanChange(CHUNK) <= TOLERANCE * inSteps + ROUNDING * margin
          ? Finding.SEVERAL_TOKENS
          : Finding.ONE_TOKEN;
    } catch (InferenceException e) {
      return Finding.ONE_TOKEN;
    }
  }

  private double meanMargin() {
    double sum = 0;
    for (int row = 0; row < fed.size(); row++) {
      sum += whole.margin(row);
    }
    return sum / fed.size();
  }

  private double meanChange(int chunk) throws OrtException {
    double sum = 0;
    try (DecodingSession session = network.start(source, 1)) {
      for (int start = 0; start < fed.size(); start += chunk) {
        int end = Math.min(start + chunk, fed.size());
        Predictions part = session.predict(fed.slice(start, end));
        for (int row = start; row < end; row++) {
          sum += SelfTest.change(part, row - start, whole, row);
        }
      }
    }
    return sum / fed.size();
  }
}
