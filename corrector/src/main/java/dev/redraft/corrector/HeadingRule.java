package dev.redraft.corrector;

import dev.redraft.tokenizer.BlockKind;
import java.util.Set;

/**
 * An edit must change words where it stands in a heading, a caption, a label or a cell: these are
 * no sentences, and their commas and stops follow no rule.
 */
record HeadingRule() implements EditRule {
  private static final Set<BlockKind> KINDS =
      Set.of(BlockKind.HEADING, BlockKind.CAPTION, BlockKind.LABEL, BlockKind.TABLE_CELL);

  @Override
  public boolean allows(ProposedEdit proposal) {
    return !KINDS.contains(proposal.sentence().kind())
        || !proposal.words().changedPairs().isEmpty();
  }
}
