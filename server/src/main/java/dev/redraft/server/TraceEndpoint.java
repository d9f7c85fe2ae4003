package dev.redraft.server;

import com.fasterxml.jackson.databind.JsonNode;
import dev.redraft.corrector.DecodingTrace;
import dev.redraft.models.Strategy;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * {@code POST /v1/trace}: how a sentence is decoded, call by call, beside greedy decoding. Both are
 * run several times in turn, and the run of median time is shown.
 */
final class TraceEndpoint implements Endpoint {
  private static final int RUNS = 3;

  private final Corrections corrections;
  private final WorkQueue queue;

  TraceEndpoint(Corrections corrections, WorkQueue queue) {
    this.corrections = corrections;
    this.queue = queue;
  }

  /** Both ways. */
  private record Both(TraceAnswer drafted, TraceAnswer greedy) {}

  /** One way, in the fields of the answer. */
  private record TraceAnswer(
      List<String> source,
      double milliseconds,
      double encoderMilliseconds,
      long divergences,
      List<CallAnswer> calls) {
    static TraceAnswer of(DecodingTrace trace) {
      return new TraceAnswer(
          trace.source(),
          TraceEndpoint.milliseconds(trace.nanos()),
          TraceEndpoint.milliseconds(trace.encoderNanos()),
          trace.divergenceCount(),
          trace.calls().stream().map(CallAnswer::of).toList());
    }
  }

  /** A call of the decoder. */
  private record CallAnswer(
      List<String> draft, int accepted, String next, String outcome, double milliseconds) {
    static CallAnswer of(DecodingTrace.Call call) {
      return new CallAnswer(
          call.draft(),
          call.acceptedCount(),
          call.next(),
          call.outcome(),
          TraceEndpoint.milliseconds(call.nanos()));
    }
  }

  private static double milliseconds(long nanos) {
    return Math.round(nanos / 10_000.0) / 100.0;
  }

  @Override
  public void serve(Exchange exchange) {
    exchange.requireMethod("POST");
    String sentence = sentence(exchange.body());
    corrections.checkLength(sentence);
    queue.submit(
        sentence.length(),
        () -> exchange.attempt(() -> exchange.reply(Answer.json(both(sentence)))));
  }

  private static String sentence(byte[] body) {
    try {
      JsonNode json = Answer.MAPPER.readTree(body);
      JsonNode sentence = json == null ? null : json.get("sentence");
      if (sentence != null && sentence.isTextual()) {
        return sentence.asText();
      }
    } catch (IOException e) {
      throw Refusal.badRequest("The body is not JSON");
    }
    throw Refusal.badRequest("'sentence' is missing");
  }

  private Both both(String sentence) {
    try {
      List<Both> runs =
          Stream.generate(
                  () -> new Both(trace(sentence, Strategy.AUTO), trace(sentence, Strategy.GREEDY)))
              .limit(RUNS)
              .toList();
      return new Both(
          median(runs.stream().map(Both::drafted)), median(runs.stream().map(Both::greedy)));
    } catch (IllegalArgumentException e) {
      throw Refusal.badRequest(String.valueOf(e.getMessage()));
    }
  }

  private TraceAnswer trace(String sentence, Strategy strategy) {
    return TraceAnswer.of(corrections.trace(sentence, strategy));
  }

  private static TraceAnswer median(Stream<TraceAnswer> runs) {
    return runs.sorted(Comparator.comparingDouble(TraceAnswer::milliseconds))
        .toList()
        .get(RUNS / 2);
  }
}
