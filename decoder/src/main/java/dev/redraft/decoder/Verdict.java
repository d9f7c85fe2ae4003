package dev.redraft.decoder;

import dev.redraft.decoder.Step.Outcome;
import java.util.List;

/**
 * What a model says to a draft: it accepts the draft's first tokens as far as it predicts them
 * itself, and adds a token of its own. Immutable.
 */
final class Verdict {
  private final CallRows rows;
  private final int recomputedCount;
  private final List<Prediction> decided;
  private final TokenIds behind;
  private final int nearTieCount;
  private final int endToken;

  /** Compares the predictions of a call with the draft among its rows. */
  Verdict(StepModel model, CallRows rows, Predictions predictions) {
    this.rows = rows;
    int start = rows.firstVerifyingRow();
    int end = start + predictions.agreement(start, rows.draft()) + 1;
    recomputedCount = predictions.recomputedCount();
    decided = predictions.slice(start, end);
    behind = predictions.tokens(end, start + rows.draft().size() + 1);
    nearTieCount = predictions.nearTieCount(start, end, model.nearTieThreshold());
    endToken = model.endToken();
  }

  /** The rows the call was fed. */
  CallRows rows() {
    return rows;
  }

  /** Rows of earlier calls that the call computed again. */
  int recomputedCount() {
    return recomputedCount;
  }

  /** The predictions of the accepted draft tokens, then that of the model's own token. */
  List<Prediction> decided() {
    return decided;
  }

  /** The accepted draft tokens, then the model's own. */
  TokenIds decidedTokens() {
    return Prediction.tokens(decided);
  }

  /**
   * What was predicted in the place of each draft token behind the refused one, and behind the
   * last; of no account but for drafts to come.
   */
  TokenIds behind() {
    return behind;
  }

  /** The draft tokens accepted. */
  int acceptedCount() {
    return decided.size() - 1;
  }

  /** The model's own token behind the accepted ones. */
  int ownToken() {
    return decided.get(acceptedCount()).token();
  }

  /** Predictions among the decided ones with a margin below the model's threshold. */
  int nearTieCount() {
    return nearTieCount;
  }

  /** What the model's own token is, if the verdict is followed. */
  Outcome outcome() {
    if (ownToken() == endToken) {
      return Outcome.ENDED;
    }
    return acceptedCount() < rows.draft().size() ? Outcome.CORRECTED : Outcome.EXTENDED;
  }

  /** Positions that stay cached: not those of refused draft tokens and filler. */
  int keptLength() {
    return rows.cacheLength() + rows.unfed().size() + acceptedCount();
  }
}
