package dev.redraft.models;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.redraft.decoder.Predictions;
import dev.redraft.decoder.TokenIds;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One source on graphs of an Optimum export with a cache. The first call reads its tokens without
 * one and gives the encoder's keys and values too, which serve all others; the cache stays in
 * native memory.
 *
 * <p>Rolling back costs nothing by itself; the next call copies the positions that remain, since
 * these graphs cannot be told to pass over the others: {@code 2 * layers * heads * positions * head
 * size} floats.
 */
final class OptimumDecodingSession extends NetworkSession {
  private final OptimumDecoder decoder;

  /** The first call's result, which owns the encoder's part of the cache. */
  private OrtSession.@Nullable Result first;

  /** A later call's result, which owns the decoder's part; null while the first one does. */
  private OrtSession.@Nullable Result latest;

  private Map<String, OnnxTensor> cross = Map.of();
  private Map<String, OnnxTensor> own = Map.of();

  /** The positions in {@code own}, at least {@link #length}. */
  private int cachedLength = 0;

  /** Takes over the source. */
  OptimumDecodingSession(OptimumDecoder decoder, EncodedSource source, int minimumRows) {
    super(source, minimumRows);
    this.decoder = decoder;
  }

  @Override
  Predictions feed(EncodedSource source, TokenIds next) throws OrtException {
    OrtSession.Result result = length() == 0 ? begin(source, next) : resume(source, next);
    cachedLength = length() + next.size();
    return decoder.predictions(result, 0);
  }

  private OrtSession.Result begin(EncodedSource source, TokenIds next) throws OrtException {
    OrtSession.Result result = decoder.decodeToCache(source, next);
    closeCache();
    first = result;
    latest = null;
    cross = OptimumDecoder.cache(result, false);
    own = OptimumDecoder.cache(result, true);
    return result;
  }

  private OrtSession.Result resume(EncodedSource source, TokenIds next) throws OrtException {
    if (length() < cachedLength) {
      OrtSession.Result cut = decoder.cut(own, length());
      replaceLatest(cut);
      own = new HashMap<>();
      cut.forEach(output -> own.put(output.getKey(), (OnnxTensor) output.getValue()));
      cachedLength = length();
    }
    Map<String, OnnxTensor> pasts = new HashMap<>(cross);
    pasts.putAll(own);
    OrtSession.Result result = decoder.decodeOnCache(source, next, pasts);
    replaceLatest(result);
    own = OptimumDecoder.cache(result, true);
    return result;
  }

  private void replaceLatest(OrtSession.Result result) {
    OrtSession.Result used = latest;
    latest = result;
    if (used != null) {
      used.close();
    }
  }

  @Override
  void closeCache() {
    Tensors.closeAll(latest == null ? () -> {} : latest, first == null ? () -> {} : first);
  }
}
