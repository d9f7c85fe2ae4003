package dev.redraft.models;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxTensorLike;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.redraft.decoder.Predictions;
import dev.redraft.decoder.TokenIds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The decoders of an Optimum export: one that reads a whole prefix, and perhaps one that goes on
 * from a cache. Names are Optimum's: {@code past_key_values.l.decoder.key} goes in, {@code
 * present.l.decoder.key} comes out, and likewise {@code value} and {@code encoder}. Thread-safe.
 */
final class OptimumDecoder implements AutoCloseable {
  private static final String PAST = "past_key_values.";
  private static final String PRESENT = "present.";
  private static final String LOGITS = "logits";
  private static final String OWN = ".decoder.";

  /**
   * The opened graphs.
   *
   * @param whole the decoder that reads a whole prefix
   * @param withPast the decoder that goes on from a cache, null where there is none
   * @param isMerged whether the two are one
   */
  record Graphs(OrtSession whole, @Nullable OrtSession withPast, boolean isMerged)
      implements AutoCloseable {
    @Override
    public void close() {
      Tensors.closeAll(withPast == null || isMerged ? () -> {} : withPast, whole);
    }
  }

  private final Graphs graphs;

  /** All that is to be closed, in the order it was opened. */
  private final List<AutoCloseable> opened = new ArrayList<>();

  private final TopTwo topTwo;
  private final OnnxTensor emptyPast;
  private final OnnxTensor usesCache;
  private final OnnxTensor usesNoCache;
  private final @Nullable CacheCut cacheCut;
  private final Set<String> wholeInputs;
  private final Set<String> pastInputs;

  /** All outputs of the decoder that reads a whole prefix: logits, and a cache if it gives one. */
  private final Set<String> wholeOutputs;

  /**
   * Logits and the decoder's own presents. Merged decoders return encoder presents too, of batch 0,
   * so that those of the first call are kept.
   */
  private final Set<String> pastOutputs = new HashSet<>();

  /** Takes over the graphs, and closes them if it fails. */
  OptimumDecoder(Graphs graphs, OptimumConfig config) {
    this.graphs = owned(graphs);
    boolean complete = false;
    try {
      wholeInputs = graphs.whole.getInputNames();
      wholeOutputs = graphs.whole.getOutputNames();
      pastInputs = graphs.withPast == null ? Set.of() : graphs.withPast.getInputNames();
      List<String> ownPasts = pastInputs.stream().filter(name -> name.contains(OWN)).toList();
      pastOutputs.add(LOGITS);
      ownPasts.forEach(name -> pastOutputs.add(PRESENT + name.substring(PAST.length())));
      topTwo = owned(new TopTwo(config.shape().vocabularySize(), config.suppressed()));
      cacheCut = graphs.withPast == null ? null : owned(new CacheCut(ownPasts));
      emptyPast = owned(Tensors.emptyPast(config.shape().heads(), config.shape().headSize()));
      usesCache = owned(Tensors.flag(true));
      usesNoCache = owned(Tensors.flag(false));
      complete = true;
    } finally {
      if (!complete) {
        close();
      }
    }
  }

  private <T extends AutoCloseable> T owned(T each) {
    opened.add(each);
    return each;
  }

  /** Whether there is a decoder that goes on from a cache. */
  boolean takesCache() {
    return graphs.withPast != null;
  }

  /** Decodes a whole prefix; the only output is the logits. */
  OrtSession.Result decode(EncodedSource source, TokenIds prefix) throws OrtException {
    return decode(source, prefix, Set.of(LOGITS));
  }

  /** Decodes a whole prefix; the outputs are logits and a cache, the encoder's part included. */
  OrtSession.Result decodeToCache(EncodedSource source, TokenIds prefix) throws OrtException {
    return decode(source, prefix, wholeOutputs);
  }

  private OrtSession.Result decode(EncodedSource source, TokenIds prefix, Set<String> outputs)
      throws OrtException {
    try (OnnxTensor ids = Tensors.row(prefix)) {
      Map<String, OnnxTensorLike> inputs = inputs(source, ids, wholeInputs);
      if (graphs.isMerged) {
        inputs.put("use_cache_branch", usesNoCache);
        for (String name : wholeInputs) {
          if (name.startsWith(PAST)) {
            inputs.put(name, emptyPast);
          }
        }
      }
      return graphs.whole.run(inputs, outputs);
    }
  }

  /**
   * Decodes new tokens behind a cache; the outputs are logits and the decoder's own part of the
   * grown cache.
   *
   * @param pasts the cache, the encoder's part of it included
   */
  OrtSession.Result decodeOnCache(
      EncodedSource source, TokenIds next, Map<String, OnnxTensor> pasts) throws OrtException {
    if (graphs.withPast == null) {
      throw new IllegalStateException("there is no decoder that takes a cache");
    }
    try (OnnxTensor ids = Tensors.row(next)) {
      Map<String, OnnxTensorLike> inputs = inputs(source, ids, pastInputs);
      if (graphs.isMerged) {
        inputs.put("use_cache_branch", usesCache);
      }
      inputs.putAll(pasts);
      return graphs.withPast.run(inputs, pastOutputs);
    }
  }

  private static Map<String, OnnxTensorLike> inputs(
      EncodedSource source, OnnxTensor ids, Set<String> wanted) {
    Map<String, OnnxTensorLike> inputs = new HashMap<>();
    inputs.put("input_ids", ids);
    inputs.put("encoder_attention_mask", source.mask());
    inputs.put("encoder_hidden_states", (OnnxTensor) source.states().get(0));
    inputs.keySet().retainAll(wanted);
    return inputs;
  }

  /**
   * What a call gave of the cache, by the names under which it goes into the next.
   *
   * @param own whether the decoder's own part is wanted, or the encoder's
   */
  static Map<String, OnnxTensor> cache(OrtSession.Result result, boolean own) {
    Map<String, OnnxTensor> cache = new HashMap<>();
    for (var output : result) {
      String name = output.getKey();
      if (name.startsWith(PRESENT) && name.contains(OWN) == own) {
        cache.put(PAST + name.substring(PRESENT.length()), (OnnxTensor) output.getValue());
      }
    }
    return cache;
  }

  /**
   * The first positions of the decoder's part of a cache, copied; under the names they go in by.
   */
  OrtSession.Result cut(Map<String, OnnxTensor> own, int keep) throws OrtException {
    if (cacheCut == null) {
      throw new IllegalStateException("there is no cache");
    }
    return cacheCut.cut(own, keep);
  }

  /**
   * The predictions of a call.
   *
   * @param firstRow the rows before it had been computed before
   */
  Predictions predictions(OrtSession.Result result, int firstRow) throws OrtException {
    OnnxTensor logits = (OnnxTensor) result.get(LOGITS).orElseThrow();
    return topTwo.of(logits, firstRow);
  }

  @Override
  public void close() {
    Collections.reverse(opened);
    Tensors.closeAll(opened.toArray(AutoCloseable[]::new));
    opened.clear();
  }
}
