package dev.redraft.corrector;

import dev.redraft.decoder.AggressiveDecoder;
import dev.redraft.decoder.DecodingResult;
import dev.redraft.decoder.DecodingSession;
import dev.redraft.decoder.DraftStrategy;
import dev.redraft.decoder.DraftStrategy.Drafter;
import dev.redraft.decoder.Predictions;
import dev.redraft.decoder.StepModel;
import dev.redraft.decoder.TokenIds;
import dev.redraft.decoder.WrappedModel;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One source of a model with outputs that somebody else has begun: greedy decoding goes on behind
 * them. The source is encoded once, however many there are. Not thread-safe.
 */
final class BegunOutput implements AutoCloseable {
  private final StepModel model;
  private final TokenIds source;
  private @Nullable DecodingSession session;

  BegunOutput(StepModel model, TokenIds source) {
    this.model = model;
    this.source = source;
  }

  /**
   * What greedy decoding puts behind a beginning, which counts as decoder's prompt: the result has
   * what follows it, and may be as long as a whole output.
   *
   * @param cancelled asked before every call of the model
   */
  DecodingResult continued(TokenIds beginning, BooleanSupplier cancelled) {
    DraftStrategy behind =
        from -> {
          Drafter drafter = DraftStrategy.suffixMatch().begin(from);
          drafter.emitted(beginning, 0, TokenIds.of());
          return drafter;
        };
    return new AggressiveDecoder(behind).decode(new Begun(beginning), source, cancelled);
  }

  private DecodingSession session() {
    DecodingSession open = session;
    if (open == null) {
      open = model.start(source);
      session = open;
    } else {
      open.rollBackTo(0);
    }
    return open;
  }

  @Override
  public void close() {
    if (session != null) {
      session.close();
    }
  }

  /** The model with a beginning behind its prompt; its sessions are all one. */
  private final class Begun extends WrappedModel {
    private final TokenIds prompt;

    Begun(TokenIds beginning) {
      super(model);
      prompt = model.prompt().concat(beginning);
    }

    @Override
    public TokenIds prompt() {
      return prompt;
    }

    @Override
    public DecodingSession start(TokenIds from) {
      DecodingSession shared = session();
      return new DecodingSession() {
        @Override
        public Predictions predict(TokenIds next) {
          return shared.predict(next);
        }

        @Override
        public void rollBackTo(int length) {
          shared.rollBackTo(length);
        }

        @Override
        public int length() {
          return shared.length();
        }

        @Override
        public void close() {
          // The source's owner closes it.
        }
      };
    }

    @Override
    protected Predictions predict(DecodingSession shared, TokenIds next) {
      return shared.predict(next);
    }
  }
}
