package dev.redraft.decoder;

import dev.redraft.decoder.BatchDecodingSession.Feed;
import dev.redraft.decoder.DraftStrategy.Drafter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * Aggressive decoding: verifies a draft in one parallel call, keeps what the model agrees with and
 * the model's own token behind it, rolls the cache back, and drafts again. The result equals {@link
 * GreedyDecoder}'s token for token, and takes no more calls, whatever is drafted.
 *
 * <p>Sun et al., ACL 2021 (arXiv 2106.04970), section 3; Ge et al., arXiv 2205.10350, section 3.
 */
public final class AggressiveDecoder implements Decoder {
  private final DraftStrategy strategy;
  private final boolean exact;

  /** Decodes with a strategy, exactly. */
  public AggressiveDecoder(DraftStrategy strategy) {
    this(strategy, true);
  }

  /**
   * Decodes with a strategy.
   *
   * @param exact whether, on a model that is not {@linkplain StepModel#isRowIndependent
   *     row-independent}, a near tie in a parallel call is decided the way greedy decoding does:
   *     the output is begun anew, one token at a time. The bound on calls then is greedy's plus
   *     those made before. A model that {@linkplain StepModel#mixesRows mixes rows} is decoded
   *     exactly only without drafts, token by token, since there any prediction of a parallel call
   *     may differ; without {@code exact} its output need not be greedy decoding's.
   */
  public AggressiveDecoder(DraftStrategy strategy, boolean exact) {
    this.strategy = strategy;
    this.exact = exact;
  }

  /**
   * {@inheritDoc}
   *
   * <p>Round by round:
   *
   * <ol>
   *   <li>propose a draft;
   *   <li>call the model once, on the last token emitted and the draft;
   *   <li>accept what the model agrees with, and its own token behind that;
   *   <li>roll the cache back to what was accepted.
   * </ol>
   *
   * Where a parallel call is in doubt, all begins anew without drafts.
   */
  @Override
  public DecodingResult decode(StepModel model, TokenIds source, BooleanSupplier cancelled) {
    try (DecodingSession session = model.start(source)) {
      SourceDecoding decoding = begin(model, source);
      while (!decoding.isOver()) {
        checkNotCancelled(cancelled, decoding.callCount());
        decoding.follow(session.predict(decoding.nextRows().tokens()));
        session.rollBackTo(decoding.keptLength());
      }
      return decoding.result();
    }
  }

  /**
   * {@inheritDoc}
   *
   * <p>Where the model takes batches, every round verifies the drafts of all sources that have not
   * ended in one call.
   */
  @Override
  public List<DecodingResult> decodeAll(
      StepModel model, List<TokenIds> sources, BooleanSupplier cancelled) {
    Optional<BatchDecodingSession> batch =
        sources.size() > 1 ? model.startBatch(sources) : Optional.empty();
    if (batch.isEmpty()) {
      return Decoder.super.decodeAll(model, sources, cancelled);
    }
    try (BatchDecodingSession session = batch.get()) {
      List<SourceDecoding> all = sources.stream().map(source -> begin(model, source)).toList();
      List<Integer> open = open(all);
      for (int callCount = 0; !open.isEmpty(); callCount++) {
        checkNotCancelled(cancelled, callCount);
        List<Predictions> predictions =
            session.predict(open.stream().map(place -> feed(place, all.get(place))).toList());
        for (int i = 0; i < open.size(); i++) {
          all.get(open.get(i)).follow(predictions.get(i));
        }
        open = open(all);
      }
      return all.stream().map(SourceDecoding::result).toList();
    }
  }

  private SourceDecoding begin(StepModel model, TokenIds source) {
    boolean mayDraft = !exact || !model.mixesRows();
    Drafter drafter = mayDraft ? strategy.begin(source) : NoDraft.INSTANCE;
    return new SourceDecoding(model, model.lengthLimit().limitFor(source.size()), drafter, exact);
  }

  /** The places of those that are not over. */
  private static List<Integer> open(List<SourceDecoding> all) {
    return IntStream.range(0, all.size()).filter(i -> !all.get(i).isOver()).boxed().toList();
  }

  private static Feed feed(int place, SourceDecoding decoding) {
    return new Feed(place, decoding.keptLength(), decoding.nextRows().tokens());
  }

  private static void checkNotCancelled(BooleanSupplier cancelled, int callCount) {
    if (cancelled.getAsBoolean()) {
      throw new CancellationException("cancelled after " + callCount + " model calls");
    }
  }
}
