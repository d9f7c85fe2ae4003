package dev.redraft.decoder;

/** Another model in all but how its sessions predict. As thread-safe as its subclass. */
public abstract class WrappedModel implements StepModel {
  private final StepModel model;

  /** Wraps a model, which stays its owner's. */
  protected WrappedModel(StepModel model) {
    this.model = model;
  }

  /** Predicts on the other model's session. */
  protected abstract Predictions predict(DecodingSession session, TokenIds next);

  @Override
  public TokenIds prompt() {
    return model.prompt();
  }

  @Override
  public int endToken() {
    return model.endToken();
  }

  @Override
  public LengthLimit lengthLimit() {
    return model.lengthLimit();
  }

  @Override
  public float nearTieThreshold() {
    return model.nearTieThreshold();
  }

  @Override
  public boolean isRowIndependent() {
    return model.isRowIndependent();
  }

  @Override
  public boolean mixesRows() {
    return model.mixesRows();
  }

  @Override
  public DecodingSession start(TokenIds source) {
    DecodingSession session = model.start(source);
    return new DecodingSession() {
      @Override
      public Predictions predict(TokenIds next) {
        return WrappedModel.this.predict(session, next);
      }

      @Override
      public void rollBackTo(int length) {
        session.rollBackTo(length);
      }

      @Override
      public int length() {
        return session.length();
      }

      @Override
      public void close() {
        session.close();
      }
    };
  }
}
