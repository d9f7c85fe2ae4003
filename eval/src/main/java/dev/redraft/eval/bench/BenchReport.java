package dev.redraft.eval.bench;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a run measured: figures and the places of sentences, never their text. Times are in
 * milliseconds, and are per sentence unless they say otherwise.
 *
 * @param environment where it was measured
 * @param setting what was measured
 * @param models what belongs to a model whatever the contender
 * @param contenders in the order they were given
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BenchReport(
    Environment environment,
    Setting setting,
    List<ModelFigures> models,
    List<ContenderFigures> contenders) {

  /** Whether every output of every contender was its reference's. */
  public boolean isLossless() {
    return contenders.stream().allMatch(each -> each.differences().isEmpty());
  }

  /**
   * What was measured.
   *
   * @param sentenceCount sentences measured
   * @param skipped sentences left out, as longer than a model was made for
   * @param replaysTargets whether targets were replayed instead of the models' own outputs
   * @param lengthClasses what classes of source lengths are called, ascending
   * @param changeClasses what classes of shares of changed tokens are called, ascending
   * @param fewestToTell classes of fewer sentences do not tell where a contender stops paying
   * @param sampleStride plots show the single values of every so many-th sentence
   */
  public record Setting(
      int sentenceCount,
      List<Skip> skipped,
      boolean replaysTargets,
      List<String> lengthClasses,
      List<String> changeClasses,
      int fewestToTell,
      int sampleStride,
      BenchPlan plan) {}

  /** A sentence that was left out: its tokens, and how many the model was made for. */
  public record Skip(String sentence, String model, int tokenCount, int limit) {}

  /**
   * What belongs to a model.
   *
   * @param encoder the encoder's time by source tokens
   * @param cost what a decoder call costs; null where all but the first had the same number of rows
   * @param startUp fresh processes; null where none was started
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record ModelFigures(
      String label,
      String name,
      String precision,
      String folder,
      boolean isRowIndependent,
      List<EncoderFigures> encoder,
      @Nullable CostModel cost,
      @Nullable StartUpFigures startUp) {}

  /** The encoder's median time in a class of source lengths. */
  public record EncoderFigures(String tokens, long count, double p50Millis) {}

  /**
   * Medians over fresh processes.
   *
   * @param contender who decoded
   * @param runtimeMillis process start to the first line of Java
   * @param openMillis opening the model
   * @param firstMillis the first sentence, tokenizer included
   * @param totalMillis process start to the first sentence's output
   * @param firstPeakMegabytes most memory resident so far, then; null where the system does not say
   * @param sentenceCount sentences decoded in all, one worker
   * @param peakMegabytes most memory resident, after all of them; null where the system does not
   *     say
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record StartUpFigures(
      String contender,
      int processCount,
      double runtimeMillis,
      double openMillis,
      double firstMillis,
      double totalMillis,
      @Nullable Double firstPeakMegabytes,
      int sentenceCount,
      @Nullable Double peakMegabytes) {}

  /**
   * How a contender fared.
   *
   * @param latency tokens to output
   * @param calls mean decoder calls a sentence
   * @param inside what a look inside showed; null where there is none, as into a single graph
   * @param differences where an output was not the reference's, or not the target that was replayed
   * @param speedUp against the reference, sentence by sentence; the reference's own is 1
   * @param stopsPayingAt the least changed class that has enough sentences, in which the contender
   *     took longer than its reference, in all and at the median; null for none
   * @param percentiles the distribution of the latencies
   * @param callsByEdits decoder calls by places the output differs from the source
   * @param sample times of single sentences
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record ContenderFigures(
      String model,
      String name,
      boolean isReference,
      Latency latency,
      double calls,
      @Nullable Inside inside,
      List<String> differences,
      SpeedUp speedUp,
      List<ClassFigures> byLength,
      List<ClassFigures> byChange,
      @Nullable String stopsPayingAt,
      List<Rate> throughput,
      List<Percentile> percentiles,
      List<EditCalls> callsByEdits,
      List<Point> sample) {}

  /**
   * What a look inside a contender showed.
   *
   * @param encoder of the latency, the encoder
   * @param decoder of the latency, the decoder calls
   */
  public record Inside(Latency encoder, Latency decoder, Work work, Breakdown breakdown) {}

  /** A distribution of times. */
  public record Latency(
      double p50Millis,
      double p90Millis,
      double p95Millis,
      double p99Millis,
      double maxMillis,
      double meanMillis) {}

  /**
   * What decoding took. The first three are means per sentence, the last two are counts over all
   * sentences, of one round.
   */
  public record Work(
      double rows, double wastedRows, double corrections, long nearTieCount, long restartCount) {}

  /**
   * The reference's time over the contender's.
   *
   * @param p10 a tenth of the sentences gain less
   * @param total the sum of the reference's times over the sum of the contender's
   */
  public record SpeedUp(double p10, double p50, double p90, double total) {}

  /**
   * The sentences of a class: of source lengths, or of shares of changed tokens.
   *
   * @param sourceTokens their mean length
   */
  public record ClassFigures(
      String label,
      int sentenceCount,
      double sourceTokens,
      double calls,
      double p50Millis,
      SpeedUp speedUp) {}

  /**
   * Where the time goes: means per sentence. The tokenizer's is not part of the latency; {@code
   * javaMillis} is what is left between and around the calls.
   */
  public record Breakdown(
      double tokenizerMillis, double encoderMillis, double decoderMillis, double javaMillis) {}

  /** Sentences a second with so many workers, tokenizer included. */
  public record Rate(int workerCount, double sentencesPerSecond) {}

  /** A share of the sentences, in percent, takes no longer than this. */
  public record Percentile(double percent, double millis) {}

  /** Mean decoder calls of the sentences with so many edits. */
  public record EditCalls(int editCount, int sentenceCount, double calls) {}

  /** A sentence: its source tokens and its time. */
  public record Point(int tokens, double millis) {}
}
