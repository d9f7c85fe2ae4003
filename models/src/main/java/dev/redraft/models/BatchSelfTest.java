package dev.redraft.models;

import dev.redraft.decoder.BatchDecodingSession;
import dev.redraft.decoder.BatchDecodingSession.Feed;
import dev.redraft.decoder.DecodingSession;
import dev.redraft.decoder.Predictions;
import dev.redraft.decoder.StepModel;
import dev.redraft.decoder.TokenIds;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds out, on the processor at hand, whether what a batch predicts is what sessions of one source
 * do, bit by bit: sources of several lengths, fed in pieces of several lengths, with roll-backs.
 */
final class BatchSelfTest {
  /** The tests' sources, in parts of the whole. */
  private static final double[] LENGTHS = {1, 0.1, 0.5, 0.75, 0.25, 1};

  private static final int[] CHUNKS = {7, 3, 2, 5};

  private BatchSelfTest() {}

  /** Sources of several lengths from one, each of which is also fed as the output. */
  static List<TokenIds> sources(TokenIds whole) {
    List<TokenIds> sources = new ArrayList<>();
    for (double part : LENGTHS) {
      int length = Math.max(1, (int) (part * whole.size()));
      int start = sources.size() % 2 == 0 ? 0 : whole.size() - length;
      sources.add(whole.slice(start, start + length));
    }
    return sources;
  }

  /**
   * Compares.
   *
   * @param model starts sessions of one source
   * @param batch has been started with the sources, and is left open
   */
  static boolean passes(StepModel model, List<TokenIds> sources, BatchDecodingSession batch) {
    List<TokenIds> fed = sources.stream().map(source -> fed(model, source)).toList();
    List<Predictions> alone = new ArrayList<>();
    for (int i = 0; i < sources.size(); i++) {
      try (DecodingSession session = model.start(sources.get(i))) {
        alone.add(session.predict(fed.get(i)));
      }
    }
    boolean passes = true;
    int[] kept = new int[sources.size()];
    for (int round = 0; true; round++) {
      List<Feed> feeds = feeds(fed, kept, round);
      if (feeds.isEmpty()) {
        return passes;
      }
      List<Predictions> together = batch.predict(feeds);
      for (int i = 0; i < feeds.size(); i++) {
        Feed feed = feeds.get(i);
        passes &= isPart(together.get(i), alone.get(feed.source()), feed.keptLength());
        // The last row but where all is done is fed once more.
        int end = feed.keptLength() + feed.tokens().size();
        kept[feed.source()] = end == fed.get(feed.source()).size() ? end : end - 1;
      }
    }
  }

  /** The prompt and the source, two rows at least. */
  private static TokenIds fed(StepModel model, TokenIds source) {
    return model.prompt().concat(source).concat(source);
  }

  private static List<Feed> feeds(List<TokenIds> fed, int[] kept, int round) {
    List<Feed> feeds = new ArrayList<>();
    for (int i = 0; i < kept.length; i++) {
      int left = fed.get(i).size() - kept[i];
      if (left > 0) {
        int chunk = CHUNKS[(i + round) % CHUNKS.length];
        int rows = left - chunk < DecodingSession.MINIMUM_ROWS ? left : chunk;
        feeds.add(new Feed(i, kept[i], fed.get(i).slice(kept[i], kept[i] + rows)));
      }
    }
    return feeds;
  }

  private static boolean isPart(Predictions part, Predictions whole, int from) {
    boolean same = true;
    for (int row = 0; row < part.size(); row++) {
      same &=
          SelfTest.hasSameBits(part, row, whole, from + row)
              && part.second(row) == whole.second(from + row);
    }
    return same;
  }
}
