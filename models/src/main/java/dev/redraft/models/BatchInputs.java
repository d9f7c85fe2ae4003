package dev.redraft.models;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxTensorLike;
import ai.onnxruntime.OrtException;
import dev.redraft.decoder.TokenIds;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The inputs of one call of a batch graph; those made here are closed with it. */
final class BatchInputs implements AutoCloseable {
  private final Map<String, OnnxTensorLike> tensors = new HashMap<>();
  private final List<OnnxTensor> own = new ArrayList<>();

  /** Another's tensor, which stays its. */
  void add(String name, OnnxTensorLike tensor) {
    tensors.put(name, tensor);
  }

  /** The tokens of all sources one behind the other, int64 [1, n]. */
  void addTokens(String name, List<TokenIds> sources) throws OrtException {
    long[] tokens =
        sources.stream().flatMapToInt(ids -> Arrays.stream(ids.toArray())).asLongStream().toArray();
    addNew(name, tokens, 1, tokens.length);
  }

  /** Numbers, int64 [n]. */
  void addList(String name, long[] values) throws OrtException {
    addNew(name, values, values.length);
  }

  /** A table with a line a source, int64 [sources, longest]. */
  void addTable(String name, RowPlaces rows, long[] values) throws OrtException {
    addNew(name, values, rows.lines().size(), rows.longest());
  }

  private void addNew(String name, long[] values, long... shape) throws OrtException {
    OnnxTensor tensor =
        OnnxTensor.createTensor(Tensors.environment(), LongBuffer.wrap(values), shape);
    own.add(tensor);
    tensors.put(name, tensor);
  }

  /** All by name. */
  Map<String, OnnxTensorLike> tensors() {
    return tensors;
  }

  @Override
  public void close() {
    Tensors.closeAll(own.toArray(AutoCloseable[]::new));
  }
}
