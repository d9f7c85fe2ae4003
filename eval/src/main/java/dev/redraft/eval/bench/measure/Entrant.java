package dev.redraft.eval.bench.measure;

/**
 * A contender in a run.
 *
 * @param run the model it works on, shared with the model's other contenders
 * @param recording what was measured of it
 */
record Entrant(Contender contender, ModelRun run, Recording recording) {
  Trial attempt(int sentence) {
    return contender.attempt(run.tasks().get(sentence));
  }

  /** Takes down what an attempt showed. The model's reference has to be recorded first. */
  void record(int round, int sentence, Trial trial) {
    Task task = run.tasks().get(sentence);
    recording.add(round, sentence, task, trial);
    if (trial.inside() != null) {
      run.callTimes().add(task.sourceCount(), trial.inside());
    }
    check(sentence, trial.output());
  }

  /** Notes a difference if the output of a sentence is not what it has to be. */
  void check(int sentence, Output output) {
    if (!run.isExpected(sentence, output)) {
      recording.addDifference(sentence);
    }
  }
}
