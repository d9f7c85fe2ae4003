package dev.redraft.decoder;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * A model that follows a {@link Script}. Its sessions answer from what is really in their cache, so
 * that a wrong cache gives wrong tokens, and keep a log of what they were fed.
 *
 * <p>With {@code rounding}, it imitates a model that is not row-independent: which of two tokens
 * wins a near tie depends on how the cached positions were split into calls. One that is
 * {@linkplain #mixing mixing} imitates dynamic quantization: so may any prediction.
 */
public final class ScriptedModel implements StepModel {
  /** A call as a session saw it: the cached tokens before, and the rows fed. */
  public record Call(TokenIds cached, TokenIds rows) {}

  private static final float NEAR_TIE = 0.5f;

  private final TokenIds prompt;
  private final LengthLimit limit;
  private final Script script;
  private final boolean rounding;
  private boolean mixing = false;
  private boolean tellsSeconds = true;
  private final List<Call> calls = new ArrayList<>();
  private int openSessions = 0;
  private int batchCallCount = 0;

  /** A model with a prompt, a length limit and a script. */
  public ScriptedModel(TokenIds prompt, LengthLimit limit, Script script, boolean rounding) {
    this.prompt = prompt;
    this.limit = limit;
    this.script = script;
    this.rounding = rounding;
  }

  /** A row-independent model whose prompt is token 0. */
  public ScriptedModel(Script script) {
    this(TokenIds.of(0), new LengthLimit(2, 8), script, false);
  }

  /** A model that mixes rows, whose prompt is token 0. */
  public static ScriptedModel mixing(Script script) {
    ScriptedModel model =
        new ScriptedModel(TokenIds.of(0), new LengthLimit(2, 8), script, /* rounding= */ true);
    model.mixing = true;
    return model;
  }

  /** A row-independent model that tells no second-best tokens, whose prompt is token 0. */
  public static ScriptedModel withoutSeconds(Script script) {
    ScriptedModel model = new ScriptedModel(script);
    model.tellsSeconds = false;
    return model;
  }

  /** The second-best token after a prefix of the output, where a token is best. */
  static int second(TokenIds source, TokenIds prefix, int token) {
    int second = Script.FIRST_ORDINARY + Math.floorMod(prefix.hashCode() + source.hashCode(), 5);
    return second == token ? second + 5 : second;
  }

  /** All calls of all sessions so far. */
  public List<Call> calls() {
    return Collections.unmodifiableList(calls);
  }

  /** Calls of batches, of whatever number of sources. */
  public int batchCallCount() {
    return batchCallCount;
  }

  /** Sessions started and not closed. */
  public int openSessions() {
    return openSessions;
  }

  @Override
  public TokenIds prompt() {
    return prompt;
  }

  @Override
  public int endToken() {
    return Script.END;
  }

  @Override
  public LengthLimit lengthLimit() {
    return limit;
  }

  @Override
  public float nearTieThreshold() {
    return NEAR_TIE;
  }

  @Override
  public boolean isRowIndependent() {
    return !rounding;
  }

  @Override
  public boolean mixesRows() {
    return mixing;
  }

  @Override
  public DecodingSession start(TokenIds source) {
    openSessions++;
    return new Session(source);
  }

  @Override
  public boolean takesBatches() {
    return !rounding;
  }

  /** Takes batches where rounding does not depend on what is in a call. */
  @Override
  public Optional<BatchDecodingSession> startBatch(List<TokenIds> sources) {
    return rounding ? Optional.empty() : Optional.of(new Batch(sources));
  }

  private final class Batch implements BatchDecodingSession {
    private final List<DecodingSession> sessions = new ArrayList<>();
    private final Set<Integer> ended = new HashSet<>();

    Batch(List<TokenIds> sources) {
      sources.forEach(source -> sessions.add(start(source)));
    }

    @Override
    public List<Predictions> predict(List<Feed> feeds) {
      check(feeds);
      batchCallCount++;
      for (int source = 0; source < sessions.size(); source++) {
        int each = source;
        if (feeds.stream().noneMatch(feed -> feed.source() == each)) {
          ended.add(source);
          sessions.get(source).close();
        }
      }
      return feeds.stream()
          .map(
              feed -> {
                sessions.get(feed.source()).rollBackTo(feed.keptLength());
                return sessions.get(feed.source()).predict(feed.tokens());
              })
          .toList();
    }

    private void check(List<Feed> feeds) {
      if (sessions.isEmpty()) {
        throw new IllegalStateException("the batch is closed");
      }
      int before = -1;
      for (Feed feed : feeds) {
        int source = feed.source();
        if (source <= before || source >= sessions.size() || ended.contains(source)) {
          throw new IllegalArgumentException("source " + source + " cannot be fed");
        }
        boolean fits = feed.keptLength() >= 0 && feed.keptLength() <= sessions.get(source).length();
        if (!fits || feed.tokens().size() < DecodingSession.MINIMUM_ROWS) {
          throw new IllegalArgumentException(feed + " does not fit");
        }
        before = source;
      }
      if (feeds.isEmpty()) {
        throw new IllegalArgumentException("nothing is fed");
      }
    }

    @Override
    public void close() {
      sessions.forEach(DecodingSession::close);
      sessions.clear();
    }
  }

  private final class Session implements DecodingSession {
    private final TokenIds source;

    /** What is cached, and of each position the size of the call it came in and its place there. */
    private TokenIds cached = TokenIds.of();

    private TokenIds origins = TokenIds.of();
    private boolean closed = false;

    Session(TokenIds source) {
      this.source = source;
    }

    @Override
    public Predictions predict(TokenIds next) {
      requireOpen();
      if (next.size() < (mixing ? 1 : MINIMUM_ROWS)) {
        throw new IllegalArgumentException("a call of " + next.size() + " rows");
      }
      calls.add(new Call(cached, next));
      int[] tokens = new int[next.size()];
      float[] margins = new float[next.size()];
      int[] seconds = new int[next.size()];
      for (int row = 0; row < next.size(); row++) {
        cached = cached.concat(next.slice(row, row + 1));
        origins = origins.concat(TokenIds.of(100 * next.size() + row));
        boolean inPrompt = cached.size() < prompt.size();
        TokenIds prefix = inPrompt ? cached : cached.slice(prompt.size(), cached.size());
        Random random = new Random(prefix.hashCode() * 31L + source.hashCode());
        margins[row] = random.nextInt(10) == 0 ? NEAR_TIE / 2 : 1 + random.nextFloat();
        tokens[row] = script.next(source, prefix);
        seconds[row] = second(source, prefix, tokens[row]);
        boolean uncertain = mixing || margins[row] < NEAR_TIE;
        if (rounding && uncertain && Math.floorMod(origins.hashCode(), 3) == 0) {
          int best = seconds[row];
          seconds[row] = tokens[row];
          tokens[row] = best;
        }
      }
      Predictions predictions = new Predictions(tokens, margins);
      return tellsSeconds ? predictions.withSeconds(seconds) : predictions;
    }

    @Override
    public void rollBackTo(int length) {
      requireOpen();
      if (length < 0 || length > cached.size()) {
        throw new IllegalArgumentException("cannot roll back " + cached.size() + " to " + length);
      }
      cached = cached.first(length);
      origins = origins.first(length);
    }

    private void requireOpen() {
      if (closed) {
        throw new IllegalStateException("the session is closed");
      }
    }

    @Override
    public int length() {
      return cached.size();
    }

    @Override
    public void close() {
      if (!closed) {
        closed = true;
        openSessions--;
      }
    }
  }
}
