package dev.redraft.models;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession.SessionOptions;
import dev.redraft.models.OnnxFile.ExternalTensor;
import dev.redraft.models.OnnxFile.Place;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The tensors that two graphs keep at the same place of the same file, such as the embedding:
 * mapped into memory once and given to both sessions. Left alone, each session maps them anew.
 *
 * <p>To be closed after the sessions. The mapping itself ends when the buffer is collected.
 */
final class SharedWeights implements AutoCloseable {
  /** Number of the element type in onnx.proto. */
  static final int FLOAT = 1;

  private static final int INT8 = 3;

  private final Map<Path, List<ExternalTensor>> byGraph = new HashMap<>();
  private final Map<Place, OnnxTensor> tensors = new LinkedHashMap<>();

  private SharedWeights() {}

  /**
   * Maps what two graphs of a folder share. Their external data must have been checked to lie in
   * the folder.
   */
  static SharedWeights of(Path one, Path other) throws ModelFormatException {
    List<ExternalTensor> ones = OnnxFile.read(one).externalTensors();
    List<ExternalTensor> others = OnnxFile.read(other).externalTensors();
    SharedWeights shared = new SharedWeights();
    try {
      for (ExternalTensor tensor : ones) {
        if (isShareable(tensor, ones) && others.stream().anyMatch(each -> isSame(tensor, each))) {
          shared.add(one, tensor);
        }
      }
      for (ExternalTensor tensor : others) {
        if (isShareable(tensor, others) && shared.tensors.containsKey(tensor.place())) {
          shared.list(other, tensor);
        }
      }
      return shared;
    } catch (IOException | OrtException e) {
      shared.close();
      throw new ModelFormatException(one, "its weights cannot be mapped: " + e.getMessage(), e);
    }
  }

  /** Whether a tensor can be given to a session, which knows it by its name alone. */
  private static boolean isShareable(ExternalTensor tensor, List<ExternalTensor> all) {
    int width = tensor.elementType() == FLOAT ? Float.BYTES : 1;
    return (tensor.elementType() == FLOAT || tensor.elementType() == INT8)
        && tensor.place().length() <= Integer.MAX_VALUE
        && tensor.place().length() == width * elementCount(tensor)
        && all.stream().filter(each -> each.name().equals(tensor.name())).count() == 1;
  }

  /** None where the shape makes no sense, which ONNX Runtime will say. */
  private static long elementCount(ExternalTensor tensor) {
    long count = 1;
    for (long size : tensor.shape()) {
      count = size > 0 && size <= Integer.MAX_VALUE / count ? count * size : 0;
      if (count == 0) {
        return 0;
      }
    }
    return count;
  }

  private static boolean isSame(ExternalTensor one, ExternalTensor other) {
    return one.place().equals(other.place())
        && one.elementType() == other.elementType()
        && one.shape().equals(other.shape());
  }

  private void add(Path graph, ExternalTensor tensor) throws IOException, OrtException {
    Place place = tensor.place();
    if (place.length() > 0 && !tensors.containsKey(place)) {
      tensors.put(place, map(graph.resolveSibling(place.location()), tensor));
    }
    list(graph, tensor);
  }

  private void list(Path graph, ExternalTensor tensor) {
    byGraph.computeIfAbsent(graph, any -> new ArrayList<>()).add(tensor);
  }

  private static OnnxTensor map(Path file, ExternalTensor tensor) throws IOException, OrtException {
    Place place = tensor.place();
    MappedByteBuffer bytes;
    try (FileChannel channel = FileChannel.open(file)) {
      bytes = channel.map(MapMode.READ_ONLY, place.offset(), place.length());
    }
    bytes.order(ByteOrder.nativeOrder());
    return OnnxTensor.createTensor(
        Tensors.environment(),
        bytes,
        tensor.shape().stream().mapToLong(Long::longValue).toArray(),
        tensor.elementType() == FLOAT ? OnnxJavaType.FLOAT : OnnxJavaType.INT8);
  }

  /** Gives a graph's session what it shares. */
  void addTo(SessionOptions options, Path graph) throws OrtException {
    for (ExternalTensor tensor : byGraph.getOrDefault(graph, List.of())) {
      OnnxTensor mapped = tensors.get(tensor.place());
      if (mapped != null) {
        options.addInitializer(tensor.name(), mapped);
      }
    }
  }

  /** How many tensors are shared. */
  int size() {
    return tensors.size();
  }

  @Override
  public void close() {
    Tensors.closeAll(tensors.values().toArray(AutoCloseable[]::new));
  }
}
