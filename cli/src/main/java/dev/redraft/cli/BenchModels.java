package dev.redraft.cli;

import dev.redraft.eval.bench.measure.BenchModel;
import dev.redraft.eval.bench.measure.Contender;
import dev.redraft.models.ModelBundle;
import dev.redraft.models.OneGraph;
import dev.redraft.models.Strategy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What {@code redraft bench} decodes with: the options, and what they name once it is open. */
@SuppressWarnings("NullAway.Init") // picocli sets what is annotated
final class BenchModels implements AutoCloseable {
  private final List<ModelBundle> bundles = new ArrayList<>();
  private final List<OneGraph> graphs = new ArrayList<>();

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--model",
      paramLabel = "FOLDER",
      description =
          "A model to decode with, a bundle or an export of Optimum; give several to have them side by side (default:"
              + " the one that comes with redraft).")
  private List<Path> folders = new ArrayList<>();

  @Option(
      names = "--prefix",
      paramLabel = "TEXT",
      description =
          "Task prefix that goes before every sentence, such as 'grammar: ', in place of the models' own; needs"
              + " --model.")
  private @Nullable String prefix;

  @Option(
      names = "--one-graph",
      paramLabel = "FILE",
      description =
          "The model as one graph (correct.onnx of redraft_export.onefile), to run beside the strategies; with several"
              + " models one for each, in their order.")
  private List<Path> graphFiles = new ArrayList<>();

  @Option(
      names = "--call-threads",
      paramLabel = "N",
      split = ",",
      defaultValue = "1",
      description =
          "Threads that work on one call; with several numbers each model runs with each"
              + " (default: ${DEFAULT-VALUE}).")
  private List<Integer> callThreads = new ArrayList<>();

  @Option(
      names = "--draft-ratios",
      paramLabel = "N",
      split = ",",
      description =
          "Run aligned, lookahead and auto once more for each, with drafts made for calls that cost as much as N rows,"
              + " beside those made for what calls cost here; those of --strategies (all three by default), and auto if none is there.")
  private List<Double> draftRatios = new ArrayList<>();

  /** Refuses options that do not go together; nothing has been opened then. */
  void check() {
    require(prefix == null || !folders.isEmpty(), "--prefix needs --model");
    int modelCount = Math.max(1, folders.size());
    require(
        graphFiles.isEmpty() || graphFiles.size() == modelCount,
        "--one-graph is given "
            + graphFiles.size()
            + " times for "
            + modelCount
            + " models; give one for each");
    for (int threads : callThreads) {
      require(threads >= 1, "--call-threads has " + threads + ", but each must be at least 1");
    }
    require(
        graphFiles.isEmpty() || callThreads.equals(List.of(1)),
        "--call-threads does not reach into the graph of --one-graph; leave one of them out");
    for (double ratio : draftRatios) {
      require(
          ratio >= 0 && Double.isFinite(ratio),
          "--draft-ratios has " + ratio + ", but each must be a number from 0 on");
    }
    require(
        prefix == null || graphFiles.isEmpty(),
        "--prefix does not reach into the graph of --one-graph; leave one of them out");
  }

  /** Whether a graph takes part: it has its own decisions, and no others can be replayed on it. */
  boolean haveOneGraph() {
    return !graphFiles.isEmpty();
  }

  /** Opens the models, and lets strategies decode on each. {@link #close} closes them. */
  List<Contender> open(List<Strategy> strategies) throws IOException {
    for (int threads : callThreads.stream().distinct().toList()) {
      if (folders.isEmpty()) {
        bundles.add(ModelBundle.bundled(threads));
      }
      for (Path folder : folders) {
        bundles.add(ModelBundle.open(folder, prefix, threads));
      }
    }
    for (Path file : graphFiles) {
      graphs.add(OneGraph.open(file));
    }
    List<BenchModel> models = BenchModel.labelled(bundles, prefix);
    List<Contender> contenders = new ArrayList<>();
    for (int i = 0; i < models.size(); i++) {
      BenchModel model = models.get(i);
      contenders.addAll(Contender.of(model, strategies));
      for (double ratio : draftRatios.stream().distinct().toList()) {
        usingCallCost(strategies)
            .forEach(each -> contenders.add(Contender.withRatio(model, each, ratio)));
      }
      if (haveOneGraph()) {
        contenders.add(Contender.oneGraph(model, graphs.get(i)));
      }
    }
    return contenders;
  }

  private static List<Strategy> usingCallCost(List<Strategy> strategies) {
    List<Strategy> found = strategies.stream().distinct().filter(Strategy::usesCallCost).toList();
    return found.isEmpty() ? List.of(Strategy.AUTO) : found;
  }

  private void require(boolean holds, String problem) {
    if (!holds) {
      throw new ParameterException(command.commandLine(), problem);
    }
  }

  @Override
  public void close() {
    graphs.forEach(OneGraph::close);
    bundles.forEach(ModelBundle::close);
  }
}
