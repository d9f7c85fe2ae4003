package dev.redraft.models;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxTensorLike;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.redraft.models.ModelDescription.Shape;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The graph of a judge, by its contract (docs/architecture.md). Thread-safe. */
final class JudgeGraph implements AutoCloseable {
  private final OrtSession session;
  private final List<String> cacheParts;
  private final OnnxTensor emptyPast;

  /** Takes over the session, and closes it if it fails. */
  JudgeGraph(OrtSession session, Shape shape) {
    this.session = session;
    cacheParts = shape.cacheParts();
    try {
      emptyPast = Tensors.emptyPast(shape.heads(), shape.headSize());
    } catch (RuntimeException e) {
      Tensors.closeAll(session);
      throw e;
    }
  }

  /** What a call gave: log-probabilities in the order asked for, and perhaps a cache. */
  static final class Answer implements AutoCloseable {
    private final OrtSession.Result result;
    private final FloatBuffer logProbabilities;

    private Answer(OrtSession.Result result) {
      this.result = result;
      logProbabilities =
          ((OnnxTensor) result.get(GraphContract.LOG_PROBABILITY).orElseThrow()).getFloatBuffer();
    }

    /** The sum of some of them. */
    double sum(int from, int count) {
      double sum = 0;
      for (int i = from; i < from + count; i++) {
        sum += logProbabilities.get(i);
      }
      return sum;
    }

    @Override
    public void close() {
      result.close();
    }
  }

  /**
   * One call without a cache before it.
   *
   * @param wantsCache whether the answer is to have the cache of these rows
   * @return to be closed
   */
  Answer run(JudgeRows rows, boolean wantsCache) {
    Map<String, OnnxTensorLike> past = new HashMap<>();
    cacheParts.forEach(part -> past.put("past_" + part, emptyPast));
    return run(rows, past, wantsCache);
  }

  /** One call on the first {@link JudgeRows#keep} positions of an answer's cache. */
  Answer run(JudgeRows rows, Answer before) {
    Map<String, OnnxTensorLike> past = new HashMap<>();
    for (String part : cacheParts) {
      past.put("past_" + part, (OnnxTensor) before.result.get("present_" + part).orElseThrow());
    }
    return run(rows, past, false);
  }

  private Answer run(JudgeRows rows, Map<String, OnnxTensorLike> inputs, boolean wantsCache) {
    Set<String> fetched = new HashSet<>(Set.of(GraphContract.LOG_PROBABILITY));
    if (wantsCache) {
      cacheParts.forEach(part -> fetched.add("present_" + part));
    }
    int size = rows.size();
    try (OnnxTensor ids = tensor(rows.ids(), 1, size);
        OnnxTensor forks = tensor(rows.forks(), size);
        OnnxTensor starts = tensor(rows.starts(), size);
        OnnxTensor asked = tensor(rows.asked(), rows.answerCount());
        OnnxTensor following = tensor(rows.following(), rows.answerCount());
        OnnxTensor keep = OnnxTensor.createTensor(Tensors.environment(), (long) rows.keep())) {
      inputs.put("input_ids", ids);
      inputs.put("fork", forks);
      inputs.put("start", starts);
      inputs.put("rows", asked);
      inputs.put("next_ids", following);
      inputs.put("keep", keep);
      return new Answer(session.run(inputs, fetched));
    } catch (OrtException e) {
      throw new InferenceException("the judge failed on " + size + " tokens", e);
    }
  }

  private static OnnxTensor tensor(long[] values, long... shape) throws OrtException {
    return OnnxTensor.createTensor(Tensors.environment(), LongBuffer.wrap(values), shape);
  }

  @Override
  public void close() {
    Tensors.closeAll(emptyPast, session);
  }
}
