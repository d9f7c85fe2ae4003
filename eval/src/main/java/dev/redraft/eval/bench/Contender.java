package dev.redraft.eval.bench;

import dev.redraft.decoder.Decoder;
import dev.redraft.decoder.DecodingResult;
import dev.redraft.decoder.StepModel;
import dev.redraft.decoder.TokenIds;
import dev.redraft.models.Strategy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * A way of decoding on a model, to be measured. The first contender of each model is its reference:
 * the others' outputs are compared with its, and their times too. Thread-safe.
 *
 * @param model the bundle it works on
 * @param name what reports call it
 * @param decoder how it decodes
 */
public record Contender(BenchModel model, String name, Decoder decoder) {
  /** Greedy decoding, then the strategies given, on one model; near ties are decided exactly. */
  public static List<Contender> of(BenchModel model, Collection<Strategy> strategies) {
    List<Contender> contenders = new ArrayList<>();
    contenders.add(of(model, Strategy.GREEDY));
    strategies.stream()
        .distinct()
        .filter(strategy -> strategy != Strategy.GREEDY)
        .forEach(strategy -> contenders.add(of(model, strategy)));
    return contenders;
  }

  private static Contender of(BenchModel model, Strategy strategy) {
    String name = strategy.name().toLowerCase(Locale.ROOT);
    return new Contender(model, name, model.bundle().decoder(strategy, true));
  }

  /** Decodes a task and measures it. */
  Trial attempt(Task task) {
    long begun = System.nanoTime();
    TokenIds source = task.tokenize();
    long tokenized = System.nanoTime();
    TimedModel timed = new TimedModel(task.model());
    DecodingResult result = decoder.decode(timed, source);
    long done = System.nanoTime();
    return new Trial(
        result, tokenized - begun, done - tokenized, timed.encoderNanos(), timed.calls());
  }

  /** Decodes a task from its text, with nothing measured inside. */
  DecodingResult decode(Task task) {
    StepModel answering = task.model();
    return decoder.decode(answering, task.tokenize());
  }
}
