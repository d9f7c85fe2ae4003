package dev.redraft.decoder;

/**
 * Drafts as another strategy does, as long as drafting has paid for itself. All outputs share one
 * account in the unit of {@link CallCost}: every row drafted beyond greedy decoding's two is paid
 * from it, every call that an accepted token saved is paid into it, and so is a small share of what
 * greedy decoding would have cost. A draft is cut to what the account can pay.
 *
 * <p>So whatever the text, the calls of all outputs together cost at most {@code 1 +} {@value
 * #TOLERATED_LOSS} times greedy decoding's plus the opening balance, and a row an output where the
 * prompt is longer than one token. A draft is paid for when its outcome is known: outputs that are
 * decoded side by side can overdraw the account by a draft each, which the next ones make up for;
 * an output that a near tie begins anew does not pay for what was thrown away. On text that is
 * rewritten throughout the drafts shrink to the one token that comes free with a call's two rows;
 * when drafts are accepted again they grow again. The account never holds more than {@value
 * #HIGHEST_BALANCE_IN_CALLS} calls of greedy decoding, which is what a change for the worse can
 * cost.
 *
 * <p>Thread-safe.
 */
final class BudgetedStrategy implements DraftStrategy {
  /** A call has a row for it anyway. */
  private static final int FREE_DRAFT = DecodingSession.MINIMUM_ROWS - 1;

  private static final double TOLERATED_LOSS = 0.04;
  private static final int OPENING_BALANCE_IN_CALLS = 10;
  private static final int HIGHEST_BALANCE_IN_CALLS = 40;

  private final DraftStrategy strategy;
  private final CallCost cost;
  private final double greedyCall;
  private double balance;

  BudgetedStrategy(DraftStrategy strategy, CallCost cost) {
    this.strategy = strategy;
    this.cost = cost;
    greedyCall = cost.perCall() + DecodingSession.MINIMUM_ROWS * cost.perRow();
    balance = OPENING_BALANCE_IN_CALLS * greedyCall;
  }

  @Override
  public Drafter begin(TokenIds source) {
    return new BudgetedDraft(strategy.begin(source));
  }

  /** The longest draft there is money for. */
  private synchronized int affordable() {
    return (int) (FREE_DRAFT + Math.max(0, balance / cost.perRow())); // the cast saturates
  }

  private synchronized void earn(double amount) {
    balance = Math.min(balance + amount, HIGHEST_BALANCE_IN_CALLS * greedyCall);
  }

  /** What a draft costs on top of a call of greedy decoding. */
  private double price(int length) {
    return Math.max(0, length - FREE_DRAFT) * cost.perRow();
  }

  /** One output, drafted on the common account. */
  private final class BudgetedDraft implements Drafter {
    private final Drafter drafter;

    BudgetedDraft(Drafter drafter) {
      this.drafter = drafter;
    }

    @Override
    public TokenIds propose() {
      return drafter.propose().first(affordable());
    }

    @Override
    public int foreseenCount(int tokenCount) {
      return drafter.foreseenCount(tokenCount);
    }

    @Override
    public void emitted(TokenIds tokens, int draftedCount, TokenIds behind) {
      int accepted = tokens.size() - 1;
      double gain = (accepted + TOLERATED_LOSS * tokens.size()) * greedyCall;
      earn(gain - price(draftedCount));
      drafter.emitted(tokens, draftedCount, behind);
    }
  }
}
