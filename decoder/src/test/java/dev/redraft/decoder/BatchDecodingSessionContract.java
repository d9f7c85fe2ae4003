package dev.redraft.decoder;

import static dev.redraft.decoder.DecodingSessionContract.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.redraft.decoder.BatchDecodingSession.Feed;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link BatchDecodingSession} must do, whatever model is behind it. */
public interface BatchDecodingSessionContract {
  /** A row-independent model that takes batches. */
  StepModel model();

  /** A source of at least six tokens, which is also fed as the output. */
  TokenIds source();

  /** Sources of several lengths, fed in unlike pieces, get what they get alone. */
  @Test
  default void predictsWhatSessionsOfOneSourceDo() {
    List<TokenIds> sources =
        List.of(source(), source().slice(1, 4), source().slice(2, 3), source().slice(4, 5));
    try (BatchDecodingSession batch = start(sources)) {
      List<Predictions> first =
          batch.predict(
              List.of(feed(0, 0, 2), feed(1, 0, 5), feed(2, 0, 3), new Feed(3, 0, fed(0, 2))));
      List<Predictions> second =
          batch.predict(List.of(feed(0, 2, 6), feed(1, 3, 6), feed(2, 1, 3)));
      List<Predictions> third = batch.predict(List.of(feed(0, 6, 8), feed(2, 0, 6)));
      assertSame(alone(sources.get(0), 6), 0, first.get(0));
      assertSame(alone(sources.get(1), 6), 0, first.get(1));
      assertSame(alone(sources.get(2), 6), 0, first.get(2));
      assertSame(alone(sources.get(3), 2), 0, first.get(3));
      assertSame(alone(sources.get(0), 6), 2, second.get(0));
      assertSame(alone(sources.get(1), 6), 3, second.get(1));
      assertSame(alone(sources.get(2), 6), 1, second.get(2));
      assertSame(alone(sources.get(0), 8), 6, third.get(0));
      assertSame(alone(sources.get(2), 6), 0, third.get(1));
    }
  }

  /** What was rolled back leaves no trace, whosever it was. */
  @Test
  default void batchForgetsRolledBackPositions() {
    try (BatchDecodingSession batch = start(List.of(source(), source().slice(0, 3)))) {
      batch.predict(List.of(feed(0, 0, 2), feed(1, 0, 2)));
      TokenIds other = TokenIds.of(fed(0, 6).get(5), fed(0, 6).get(4), fed(0, 6).get(3));
      batch.predict(List.of(new Feed(0, 2, other), new Feed(1, 1, other)));
      List<Predictions> again = batch.predict(List.of(feed(0, 2, 6), feed(1, 1, 6)));
      assertSame(alone(source(), 6), 2, again.get(0));
      assertSame(alone(source().slice(0, 3), 6), 1, again.get(1));
    }
  }

  /** Refuses what is against the protocol, and goes on as if it had not been asked. */
  @Test
  default void refusesWhatIsAgainstTheProtocol() {
    try (BatchDecodingSession batch = start(List.of(source(), source(), source()))) {
      batch.predict(List.of(feed(0, 0, 3), feed(2, 0, 3)));
      List<List<Feed>> refused =
          List.of(
              List.of(),
              List.of(feed(0, 3, 4)),
              List.of(feed(0, 4, 6)),
              List.of(feed(0, -1, 2)),
              List.of(feed(1, 0, 3)),
              List.of(feed(2, 3, 5), feed(0, 3, 5)),
              List.of(feed(0, 3, 5), feed(0, 3, 5)),
              List.of(feed(3, 0, 3)));
      for (List<Feed> feeds : refused) {
        assertThrows(IllegalArgumentException.class, () -> batch.predict(feeds));
      }
      assertSame(alone(source(), 6), 3, batch.predict(List.of(feed(2, 3, 6))).get(0));
    }
  }

  /** Closing twice is fine; predicting afterwards is not. */
  @Test
  default void batchClosesOnce() {
    BatchDecodingSession batch = start(List.of(source(), source()));
    batch.close();
    batch.close();
    List<Feed> feeds = List.of(feed(0, 0, 3));
    assertThrows(IllegalStateException.class, () -> batch.predict(feeds));
  }

  private BatchDecodingSession start(List<TokenIds> sources) {
    return model().startBatch(sources).orElseThrow();
  }

  private Feed feed(int source, int start, int end) {
    return new Feed(source, start, fed(Math.max(0, start), end));
  }

  /** A piece of what is fed, which goes round where it ends. */
  private TokenIds fed(int start, int end) {
    TokenIds once = model().prompt().concat(source());
    return once.concat(source()).slice(start, end);
  }

  private Predictions alone(TokenIds source, int count) {
    try (DecodingSession session = model().start(source)) {
      return session.predict(fed(0, count));
    }
  }
}
