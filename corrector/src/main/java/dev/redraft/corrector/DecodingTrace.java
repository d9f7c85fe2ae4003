package dev.redraft.corrector;

import java.util.List;

/**
 * How the model came to its answer on a sentence, call by call: for people who want to see why it
 * is fast.
 *
 * @param source the sentence's tokens, each as it is written, a space before a word included
 * @param encoderNanos what reading the sentence took, once
 * @param calls the calls of the decoder, in order
 * @param nanos what all took
 */
public record DecodingTrace(List<String> source, long encoderNanos, List<Call> calls, long nanos) {
  /** Copies the lists. */
  public DecodingTrace {
    source = List.copyOf(source);
    calls = List.copyOf(calls);
  }

  /**
   * One call of the decoder.
   *
   * @param draft the tokens that it was to verify; none in greedy decoding
   * @param acceptedCount how many of them, from the first on, the model wrote too
   * @param next the token that the model wrote behind those; empty for the end
   * @param outcome {@code corrected} where that replaced a token of the draft, {@code extended}
   *     where the draft had ended, {@code ended} for the end, {@code restarted} where a near tie
   *     sent decoding back to the start
   * @param nanos what the call took
   */
  public record Call(
      List<String> draft, int acceptedCount, String next, String outcome, long nanos) {
    /** Copies the list. */
    public Call {
      draft = List.copyOf(draft);
    }
  }

  /** How many calls put something in the place of what was drafted. */
  public long divergenceCount() {
    return calls.stream().filter(call -> call.outcome().equals("corrected")).count();
  }
}
