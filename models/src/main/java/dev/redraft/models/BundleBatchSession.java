package dev.redraft.models;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.redraft.decoder.BatchDecodingSession;
import dev.redraft.decoder.DecodingSession;
import dev.redraft.decoder.Predictions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sources on the batch graphs. The cache is one list of rows in native memory, and {@link #cached}
 * says which are whose: rolling back, and leaving out a source that has ended, is not to name its
 * rows any more, and the graph drops them.
 */
final class BundleBatchSession implements BatchDecodingSession {
  /** A source's rows where it has ended. */
  private static final int[] NONE = {};

  private final BundleGraphs graphs;
  private final OrtSession.Result states;
  private final RowPlaces encoded;
  private RowPlaces cached;
  private OrtSession.@Nullable Result cache;
  private boolean closed = false;
  private final boolean[] ended;

  /** Takes over the encoder's outputs, whose rows are those of the sources. */
  BundleBatchSession(BundleGraphs graphs, OrtSession.Result states, RowPlaces encoded) {
    this.graphs = graphs;
    this.states = states;
    this.encoded = encoded;
    int sources = encoded.lines().size();
    cached = new RowPlaces(Collections.nCopies(sources, NONE));
    ended = new boolean[sources];
  }

  @Override
  public List<Predictions> predict(List<Feed> feeds) {
    if (closed) {
      throw new IllegalStateException("the batch is closed");
    }
    check(feeds);
    List<Integer> sources = feeds.stream().map(Feed::source).toList();
    List<Integer> counts = feeds.stream().map(feed -> feed.tokens().size()).toList();
    RowPlaces kept = cached.first(sources, feeds.stream().map(Feed::keptLength).toList());
    RowPlaces before = RowPlaces.inSequence(0, kept.counts());
    RowPlaces keys = before.joined(RowPlaces.inSequence(before.all().length, counts));
    RowPlaces fed = RowPlaces.inSequence(0, counts);
    try (BatchInputs inputs = new BatchInputs()) {
      inputs.addTokens("input_ids", feeds.stream().map(Feed::tokens).toList());
      inputs.addTable("row_at", fed, fed.table());
      inputs.addTable("position", fed, fed.table((i, place) -> kept.count(i) + place));
      inputs.addList("place_of", fed.placesInTable());
      inputs.addList("kept", kept.all());
      inputs.addTable("key_at", keys, keys.table());
      addStates(inputs, encoded.first(sources, sources.stream().map(encoded::count).toList()));
      OrtSession.Result result = graphs.decode(inputs.tensors());
      replaceCache(result, sources, keys);
      return split(BundleDecodingSession.predictions(result, fed.all().length), fed);
    } catch (OrtException e) {
      throw new InferenceException("a decoder call for " + feeds.size() + " sources failed", e);
    }
  }

  private void check(List<Feed> feeds) {
    if (feeds.isEmpty()) {
      throw new IllegalArgumentException("a call needs a source to feed");
    }
    int before = -1;
    for (Feed feed : feeds) {
      int source = feed.source();
      if (source <= before || source >= ended.length || ended[source]) {
        throw new IllegalArgumentException(
            "source " + source + " of " + ended.length + " has ended, or is not behind " + before);
      }
      if (feed.keptLength() < 0 || feed.keptLength() > cached.count(source)) {
        throw new IllegalArgumentException(
            "cannot keep " + feed.keptLength() + " of " + cached.count(source) + " positions");
      }
      if (feed.tokens().size() < DecodingSession.MINIMUM_ROWS) {
        throw new IllegalArgumentException(
            "a source needs "
                + DecodingSession.MINIMUM_ROWS
                + " rows, not "
                + feed.tokens().size());
      }
      before = source;
    }
  }

  private void addStates(BatchInputs inputs, RowPlaces read) throws OrtException {
    inputs.addTable("source_at", read, read.table());
    inputs.addTable("encoder_attention_mask", read, read.mask());
    for (String part : graphs.cacheParts()) {
      inputs.add("cross_" + part, BundleDecodingSession.tensor(states, "cross_" + part));
      inputs.add(
          "past_" + part,
          cache == null
              ? graphs.emptyPast()
              : BundleDecodingSession.tensor(cache, "present_" + part));
    }
  }

  private void replaceCache(OrtSession.Result result, List<Integer> sources, RowPlaces keys) {
    closeCache();
    cache = result;
    List<int[]> lines = new ArrayList<>(Collections.nCopies(ended.length, NONE));
    for (int source = 0; source < ended.length; source++) {
      int place = sources.indexOf(source);
      ended[source] = place < 0;
      if (place >= 0) {
        lines.set(source, keys.lines().get(place));
      }
    }
    cached = new RowPlaces(lines);
  }

  /** Each source's part. */
  private static List<Predictions> split(Predictions all, RowPlaces fed) {
    return fed.lines().stream().map(rows -> all.part(rows[0], rows[0] + rows.length)).toList();
  }

  private void closeCache() {
    if (cache != null) {
      cache.close();
    }
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      Tensors.closeAll(this::closeCache, states);
    }
  }
}
