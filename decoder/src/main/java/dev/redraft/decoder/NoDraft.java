package dev.redraft.decoder;

/** Never proposes anything. */
enum NoDraft implements DraftStrategy.Drafter {
  INSTANCE;

  private static final TokenIds NOTHING = TokenIds.of();

  @Override
  public TokenIds propose() {
    return NOTHING;
  }

  @Override
  public void emitted(TokenIds tokens, int draftedCount, TokenIds behind) {}
}
