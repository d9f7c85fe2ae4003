package dev.redraft.models;

import ai.onnxruntime.OrtSession;
import dev.redraft.models.BundleDescription.Graphs;
import dev.redraft.models.ModelDescription.Shape;
import dev.redraft.tokenizer.TextTokenizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** A folder with {@code redraft.json}, which Redraft's own exporter makes. */
final class BundleFolder {
  private BundleFolder() {}

  /** Whether a folder is one. */
  static boolean isOne(Path folder) {
    return Files.exists(folder.resolve(BundleDescription.FILE_NAME));
  }

  /**
   * Opens it.
   *
   * @param prefix task prefix in place of the bundle's own, or null
   * @param opener of its graphs
   */
  static OpenedModel open(Path folder, @Nullable String prefix, GraphOpener opener)
      throws ModelFormatException {
    BundleDescription description = BundleDescription.read(folder);
    if (BundledModel.isPackaged(folder)) {
      BundleFiles.checkSizes(folder, description.listing());
      return assemble(folder, description, prefix, opener);
    }
    BundleFiles.check(folder, description.listing());
    // The weights' checksum takes as long as all else together, so it is computed beside it.
    FutureTask<Void> weights =
        new FutureTask<>(
            () -> {
              BundleFiles.checkWeights(folder, description.listing());
              return null;
            });
    startDaemon(weights);
    OpenedModel opened = null;
    try {
      opened = assemble(folder, description, prefix, opener);
      await(weights, folder);
      return opened;
    } catch (ModelFormatException | RuntimeException | Error e) {
      settle(weights);
      if (opened != null) {
        opened.close();
      }
      throw e;
    }
  }

  /**
   * What tells a bundle from others: the checksum of its description, which holds those of all its
   * files, and a prefix in place of its own.
   */
  private static String fingerprint(Path folder, @Nullable String prefix)
      throws ModelFormatException {
    Path file = folder.resolve(BundleDescription.FILE_NAME);
    try {
      String checksum = BundleFiles.sha256(file);
      return prefix == null ? checksum : checksum + " " + prefix;
    } catch (IOException e) {
      throw new ModelFormatException(file, "cannot be read: " + e.getMessage(), e);
    }
  }

  /** Waits until the check has let go of its file, whatever came of it. */
  private static void settle(FutureTask<Void> check) {
    try {
      check.get();
    } catch (ExecutionException e) {
      // What is wrong with the folder is being reported already.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void startDaemon(Runnable task) {
    Thread thread = new Thread(task, "redraft-checksum");
    thread.setDaemon(true);
    thread.start();
  }

  private static void await(FutureTask<Void> check, Path folder) throws ModelFormatException {
    try {
      check.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof ModelFormatException unfit) {
        throw unfit;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ModelFormatException(folder, "was not opened: the thread was interrupted", e);
    }
  }

  private static OpenedModel assemble(
      Path folder, BundleDescription description, @Nullable String prefix, GraphOpener opener)
      throws ModelFormatException {
    String fingerprint = fingerprint(folder, prefix);
    TextTokenizer tokenizer =
        OpenedModel.openTokenizer(folder, description.model().shape().vocabularySize());
    try {
      ModelDescription model =
          prefix == null
              ? description.model()
              : description.model().withPrefix(TaskPrefix.tokens(tokenizer, prefix));
      Network network = openNetwork(folder, description, opener);
      return new OpenedModel(OpenedModel.run(folder, model, network), tokenizer, fingerprint, true);
    } catch (ModelFormatException | RuntimeException | Error e) {
      tokenizer.close();
      throw e;
    }
  }

  private static Network openNetwork(Path folder, BundleDescription description, GraphOpener opener)
      throws ModelFormatException {
    Shape shape = description.model().shape();
    GraphContract contract = new GraphContract(description.contract(), shape);
    return new Opening(folder, opener, contract, shape)
        .network(description.graphs(), description.batchGraphs());
  }

  /** A bundle whose graphs are being opened. */
  private record Opening(Path folder, GraphOpener opener, GraphContract contract, Shape shape) {
    Network network(Graphs graphs, @Nullable Graphs batches) throws ModelFormatException {
      return pair(
          graphs,
          List.of(contract::checkEncoder, contract::checkDecoder),
          (encoder, decoder) ->
              new BundleNetwork(
                  encoder, decoder, shape, batches == null ? null : () -> batches(batches)));
    }

    private BatchNetwork batches(Graphs graphs) throws ModelFormatException {
      return pair(
          graphs,
          List.of(contract::checkBatchEncoder, contract::checkBatchDecoder),
          (encoder, decoder) -> new BatchNetwork(encoder, decoder, shape));
    }

    /** Opens an encoder and a decoder, with a check each, to make one of both. */
    private <T> T pair(
        Graphs graphs,
        List<GraphOpener.Check> checks,
        BiFunction<OrtSession, OrtSession, T> network)
        throws ModelFormatException {
      OrtSession encoder = opener.open(folder.resolve(graphs.encoder()), checks.get(0));
      OrtSession decoder;
      try {
        decoder = opener.open(folder.resolve(graphs.decoder()), checks.get(1));
      } catch (ModelFormatException | RuntimeException | Error e) {
        Tensors.closeAll(encoder);
        throw e;
      }
      return network.apply(encoder, decoder);
    }
  }
}
