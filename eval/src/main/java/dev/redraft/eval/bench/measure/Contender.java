package dev.redraft.eval.bench.measure;

import dev.redraft.decoder.CallCost;
import dev.redraft.decoder.Decoder;
import dev.redraft.models.OneGraph;
import dev.redraft.models.Strategy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * A way of decoding on a model, to be measured. The first contender of each model is its reference:
 * the others' outputs are compared with its, and their times too. Thread-safe.
 */
public abstract sealed class Contender permits DecoderContender, OneGraphContender {
  private final BenchModel model;
  private final String name;

  Contender(BenchModel model, String name) {
    this.model = model;
    this.name = name;
  }

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
    return of(model, named(strategy), model.bundle().decoder(strategy, true));
  }

  private static String named(Strategy strategy) {
    return strategy.name().toLowerCase(Locale.ROOT);
  }

  /**
   * A strategy with drafts made for calls that cost as much as so many rows, whatever they cost
   * here.
   *
   * @param strategy one that {@linkplain Strategy#usesCallCost() uses} it
   * @param ratio at least zero
   */
  public static Contender withRatio(BenchModel model, Strategy strategy, double ratio) {
    String name = String.format(Locale.ROOT, "%s at %s", named(strategy), Rounded.to6(ratio));
    return of(model, name, model.bundle().decoder(strategy, true, new CallCost(ratio, 1)));
  }

  /** A decoder of one's own. */
  public static Contender of(BenchModel model, String name, Decoder decoder) {
    return new DecoderContender(model, name, decoder);
  }

  /**
   * A model as one graph. What goes on inside is not seen: calls are told, nothing else is.
   *
   * @param graph stays open for the whole run
   */
  public static Contender oneGraph(BenchModel model, OneGraph graph) {
    return new OneGraphContender(model, graph);
  }

  /** The bundle it works on. */
  public final BenchModel model() {
    return model;
  }

  /** What reports call it. */
  public final String name() {
    return name;
  }

  /** Decodes a task and measures it. */
  abstract Trial attempt(Task task);

  /** Decodes a task from its text, with nothing measured inside. */
  abstract Output decode(Task task);

  /** Decodes tasks from their texts, together if it can. */
  List<Output> decodeAll(List<Task> tasks) {
    return tasks.stream().map(this::decode).toList();
  }
}
