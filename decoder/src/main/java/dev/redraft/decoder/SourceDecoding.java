package dev.redraft.decoder;

import dev.redraft.decoder.DraftStrategy.Drafter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The decoding of one source, round by round, whoever calls the model: {@link #nextRows} proposes a
 * draft and says what to feed behind the first {@link #keptLength} positions, {@link #follow}
 * accepts what the model agrees with, and its own token behind that. Not thread-safe.
 */
final class SourceDecoding {
  private final StepModel model;
  private final int limit;
  private final boolean exact;
  private final List<Step> steps = new ArrayList<>();
  private final List<Prediction> output = new ArrayList<>();
  private Drafter drafter;
  private TokenIds unfed;
  private int keptLength = 0;

  /** Whether the cache was built exactly as greedy decoding builds it. */
  private boolean stepwise = true;

  private @Nullable CallRows rows;
  private boolean ended = false;

  /**
   * Begins with an empty cache.
   *
   * @param exact see {@link AggressiveDecoder}
   */
  SourceDecoding(StepModel model, int limit, Drafter drafter, boolean exact) {
    this.model = model;
    this.limit = limit;
    this.drafter = drafter;
    this.exact = exact;
    unfed = model.prompt();
  }

  /** Whether there is nothing left to decode. */
  boolean isOver() {
    return ended || output.size() >= limit;
  }

  /** The rows of the next call. */
  CallRows nextRows() {
    TokenIds draft = fitting(drafter.propose(), limit - output.size() - 1);
    rows = CallRows.of(model, keptLength, unfed, draft);
    return rows;
  }

  /** Learns what the model said to the rows last proposed. */
  void follow(Predictions predictions) {
    if (rows == null) {
      throw new IllegalStateException("no rows were proposed");
    }
    Verdict verdict = new Verdict(model, rows, predictions);
    int draftedCount = rows.draft().size();
    rows = null;
    stepwise &= draftedCount == 0;
    if (!stepwise && isInDoubt(verdict)) {
      restart(verdict);
      return;
    }
    steps.add(Step.verified(verdict, drafter));
    output.addAll(verdict.decided());
    keptLength = verdict.keptLength();
    drafter.emitted(verdict.decidedTokens(), draftedCount, verdict.behind());
    ended = verdict.ownToken() == model.endToken();
    unfed = TokenIds.of(verdict.ownToken());
  }

  /** The cached positions that hold. */
  int keptLength() {
    return keptLength;
  }

  /** The calls made so far. */
  int callCount() {
    return steps.size();
  }

  /** What was decoded, when it is over. */
  DecodingResult result() {
    return new DecodingResult(
        output, ended ? StopReason.END_TOKEN : StopReason.LENGTH_LIMIT, steps);
  }

  /**
   * A draft cut so that no round can overshoot the limit. The end token is never drafted: only the
   * model decides where a sentence stops.
   */
  private TokenIds fitting(TokenIds proposed, int room) {
    TokenIds draft = proposed.first(room);
    int end = draft.indexOf(model.endToken());
    return end < 0 ? draft : draft.first(end);
  }

  /** Whether greedy decoding, on a cache built token by token, may say something else. */
  private boolean isInDoubt(Verdict verdict) {
    return exact && !model.isRowIndependent() && verdict.nearTieCount() > 0;
  }

  /** Begins anew without drafts; nothing of the call is used. */
  private void restart(Verdict verdict) {
    steps.add(Step.restarted(verdict));
    output.clear();
    drafter = NoDraft.INSTANCE;
    unfed = model.prompt();
    keptLength = 0;
    stepwise = true;
  }
}
