package dev.redraft.decoder;

import dev.redraft.decoder.DraftStrategy.Drafter;

/**
 * Re-sync by suffix match, as published: the shortest suffix of the output, one to three tokens,
 * that occurs in the source exactly once; the draft is the rest of the source behind it. Where
 * there is none, nothing is drafted. Tried anew before every call, right after a correction too.
 *
 * <p>Sun et al., ACL 2021 (arXiv 2106.04970), section 3; Ge et al., arXiv 2205.10350.
 */
final class SuffixMatch implements Drafter {
  private static final int LONGEST_SUFFIX = 3;

  private final TokenIds source;
  private final TokenBuffer output = new TokenBuffer();

  SuffixMatch(TokenIds source) {
    this.source = source;
  }

  @Override
  public TokenIds propose() {
    int place = output.size() == 0 ? 0 : uniqueSuffixEnd(source, output);
    return place < 0 ? TokenIds.of() : source.slice(place, source.size());
  }

  @Override
  public void emitted(TokenIds tokens, int draftedCount, TokenIds behind) {
    output.addAll(tokens);
  }

  /**
   * The place in the source behind the only occurrence of the output's shortest unique suffix, or
   * -1.
   */
  static int uniqueSuffixEnd(TokenIds source, TokenBuffer output) {
    for (int length = 1; length <= Math.min(LONGEST_SUFFIX, output.size()); length++) {
      int found = -1;
      int count = 0;
      for (int end = length; end <= source.size() && count < 2; end++) {
        if (endsWithSuffix(source, end, output, length)) {
          found = end;
          count++;
        }
      }
      if (count < 2) {
        return found;
      }
    }
    return -1;
  }

  private static boolean endsWithSuffix(TokenIds source, int end, TokenBuffer output, int length) {
    for (int back = 1; back <= length; back++) {
      if (source.get(end - back) != output.fromEnd(back)) {
        return false;
      }
    }
    return true;
  }
}
