package dev.redraft.decoder;

/** A way of drafting the output of a source. Thread-safe; the drafters it makes are not. */
@FunctionalInterface
public interface DraftStrategy {
  /** Begins the drafting of one output. */
  Drafter begin(TokenIds source);

  /**
   * Proposes what may come next, and learns what did. A bad draft costs time, and never changes the
   * output.
   */
  interface Drafter {
    /**
     * The tokens that may follow those emitted so far; empty for none. The decoder shortens what
     * does not fit.
     */
    TokenIds propose();

    /**
     * Tells what a round added to the output. The last time, the model's own token may be the end
     * token.
     *
     * @param tokens the accepted part of the draft, then the model's own token
     * @param draftedCount the draft tokens that were verified
     */
    void emitted(TokenIds tokens, int draftedCount);
  }

  /** No draft at all: the aggressive loop then decodes step for step as greedy decoding does. */
  static DraftStrategy none() {
    return source -> NoDraft.INSTANCE;
  }

  /** Suffix match as published; see {@link SuffixMatch}. */
  static DraftStrategy suffixMatch() {
    return SuffixMatch::new;
  }

  /**
   * Aligned re-sync; see {@link AlignedDraft}.
   *
   * @param likeness tells which tokens are alike in spelling
   * @param cost what calls and rows cost on this machine
   */
  static DraftStrategy aligned(TokenLikeness likeness, CallCost cost) {
    return source -> new AlignedDraft(source, likeness, new DraftLength(cost));
  }

  /**
   * Another strategy's drafts, cut so that drafting pays for itself; see {@link BudgetedStrategy}.
   * What one output taught counts for the next.
   *
   * @param strategy proposes the drafts
   * @param cost what calls and rows cost on this machine
   */
  static DraftStrategy budgeted(DraftStrategy strategy, CallCost cost) {
    return new BudgetedStrategy(strategy, cost);
  }
}
