package dev.redraft.models;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxTensorLike;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import dev.redraft.decoder.TokenIds;
import java.io.IOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Greedy decoding as one writes it first: plain sessions, one token a call. What {@link
 * MemoryProbeMain} compares the engine with.
 */
final class PlainGreedy implements AutoCloseable {
  /**
   * How the sessions are made.
   *
   * @param graphs folder of the graphs
   * @param extension of their names, such as {@code .onnx}
   * @param isLazy whether a session is opened when it is first needed
   * @param embedding a file with offset, rows and columns of the INT8 embedding in {@code
   *     weights.bin}, to have it mapped once for both sessions; null to leave that to them
   * @param keepsArena whether ONNX Runtime keeps freed memory
   * @param keepsPatterns whether it keeps a plan for every length
   * @param entries further settings of the sessions
   */
  record Settings(
      Path graphs,
      String extension,
      boolean isLazy,
      @Nullable Path embedding,
      boolean keepsArena,
      boolean keepsPatterns,
      Map<String, String> entries) {}

  private final Settings settings;
  private final ModelDescription description;
  private final List<AutoCloseable> opened = new ArrayList<>();
  private @Nullable OnnxTensor embedding;
  private @Nullable OrtSession encoder;
  private @Nullable OrtSession decoder;

  /** Opens the sessions, unless they are to be opened later. */
  PlainGreedy(Settings settings, ModelDescription description) throws OrtException, IOException {
    this.settings = settings;
    this.description = description;
    if (settings.embedding != null) {
      embedding = mapped(settings.graphs.resolve("weights.bin"), settings.embedding);
      opened.add(embedding);
    }
    if (!settings.isLazy) {
      encoder();
      decoder();
    }
  }

  private static OnnxTensor mapped(Path weights, Path place) throws OrtException, IOException {
    String[] numbers = Files.readString(place).strip().split(" ", -1);
    long[] shape = {Long.parseLong(numbers[1]), Long.parseLong(numbers[2])};
    try (FileChannel channel = FileChannel.open(weights)) {
      MappedByteBuffer bytes =
          channel.map(MapMode.READ_ONLY, Long.parseLong(numbers[0]), shape[0] * shape[1]);
      return OnnxTensor.createTensor(Tensors.environment(), bytes, shape, OnnxJavaType.INT8);
    }
  }

  private OrtSession encoder() throws OrtException {
    if (encoder == null) {
      encoder = open("encoder");
    }
    return encoder;
  }

  private OrtSession decoder() throws OrtException {
    if (decoder == null) {
      decoder = open("decoder");
    }
    return decoder;
  }

  private Path file(String name) {
    return settings.graphs.resolve(name + settings.extension);
  }

  private OrtSession open(String name) throws OrtException {
    try (SessionOptions options = new SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL);
      options.setCPUArenaAllocator(settings.keepsArena);
      options.setMemoryPatternOptimization(settings.keepsPatterns);
      for (Map.Entry<String, String> entry : settings.entries.entrySet()) {
        options.addConfigEntry(entry.getKey(), entry.getValue());
      }
      if (embedding != null) {
        options.addInitializer("embedding", embedding);
      }
      OrtSession session = Tensors.environment().createSession(file(name).toString(), options);
      opened.add(0, session);
      return session;
    }
  }

  /** Decodes a source without its end token, to at most its length limit. */
  TokenIds decode(TokenIds source) throws OrtException {
    TokenIds framed = source.concat(TokenIds.of(description.framing().endToken()));
    List<Integer> emitted = new ArrayList<>();
    Map<String, OnnxTensorLike> inputs = new HashMap<>();
    OrtSession.Result cache = null;
    try (OnnxTensor ids = Tensors.row(framed);
        OnnxTensor mask = Tensors.ones(framed.size());
        OnnxTensor empty =
            Tensors.emptyPast(description.shape().heads(), description.shape().headSize());
        OrtSession.Result crossed =
            encoder().run(Map.of("input_ids", ids, "attention_mask", mask))) {
      inputs.put("encoder_attention_mask", mask);
      crossed.forEach(each -> inputs.put(each.getKey(), (OnnxTensor) each.getValue()));
      for (int layer = 0; layer < description.shape().layers(); layer++) {
        inputs.put("past_k." + layer, empty);
        inputs.put("past_v." + layer, empty);
      }
      int last = description.framing().prompt().get(0);
      while (emitted.size() < description.bounds().lengthLimit().limitFor(source.size())) {
        OrtSession.Result result = step(inputs, last, emitted.size());
        if (cache != null) {
          cache.close();
        }
        cache = result;
        last = prediction(result);
        if (last == description.framing().endToken()) {
          break;
        }
        emitted.add(last);
      }
    } finally {
      if (cache != null) {
        cache.close();
      }
    }
    return TokenIds.of(emitted.stream().mapToInt(Integer::intValue).toArray());
  }

  private OrtSession.Result step(Map<String, OnnxTensorLike> inputs, int last, int length)
      throws OrtException {
    try (OnnxTensor next = Tensors.row(TokenIds.of(last));
        OnnxTensor keep = OnnxTensor.createTensor(Tensors.environment(), (long) length)) {
      inputs.put("input_ids", next);
      inputs.put("keep", keep);
      OrtSession.Result result = decoder().run(inputs);
      result.forEach(
          each -> {
            if (each.getKey().startsWith("present_")) {
              inputs.put(each.getKey().replace("present_", "past_"), (OnnxTensor) each.getValue());
            }
          });
      return result;
    }
  }

  /** From the logits, copied to Java, where they come out; else from the ids. */
  private static int prediction(OrtSession.Result result) throws OrtException {
    var logits = result.get("logits");
    if (logits.isEmpty()) {
      return Math.toIntExact(((long[][]) result.get("ids").orElseThrow().getValue())[0][0]);
    }
    float[] scores = ((float[][][]) logits.get().getValue())[0][0];
    int best = 0;
    for (int token = 1; token < scores.length; token++) {
      best = scores[token] > scores[best] ? token : best;
    }
    return best;
  }

  @Override
  public void close() {
    Tensors.closeAll(opened.toArray(AutoCloseable[]::new));
  }
}
