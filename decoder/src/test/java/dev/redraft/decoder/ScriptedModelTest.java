package dev.redraft.decoder;

final class ScriptedModelTest implements DecodingSessionContract, BatchDecodingSessionContract {
  private final TokenIds source = TokenIds.of(5, 6, 7, 5, 6, 8, 9);
  private final ScriptedModel model = new ScriptedModel(Script.erratic(6, 42));

  @Override
  public StepModel model() {
    return model;
  }

  @Override
  public TokenIds source() {
    return source;
  }
}
