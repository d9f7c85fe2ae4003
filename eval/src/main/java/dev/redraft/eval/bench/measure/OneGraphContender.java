package dev.redraft.eval.bench.measure;

import dev.redraft.decoder.TokenIds;
import dev.redraft.models.OneGraph;

/** A model as one graph, aggressive loop and all. Thread-safe. */
final class OneGraphContender extends Contender {
  private static final String NAME = "one graph";

  private final OneGraph graph;

  OneGraphContender(BenchModel model, OneGraph graph) {
    super(model, NAME);
    this.graph = graph;
  }

  @Override
  Trial attempt(Task task) {
    long begun = System.nanoTime();
    TokenIds source = task.tokenize();
    long tokenized = System.nanoTime();
    OneGraph.Decoded decoded = graph.decode(source);
    long done = System.nanoTime();
    return new Trial(output(decoded), tokenized - begun, done - tokenized, null);
  }

  @Override
  Output decode(Task task) {
    return output(graph.decode(task.tokenize()));
  }

  private static Output output(OneGraph.Decoded decoded) {
    return new Output(decoded.tokens(), decoded.callCount(), null);
  }
}
