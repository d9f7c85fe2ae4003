package dev.redraft.eval.bench.report;

import dev.redraft.eval.bench.figures.BenchFigures;
import dev.redraft.eval.bench.figures.ContenderFigures;

/**
 * What tables call a contender: its name, behind the model's label where there are several models.
 *
 * @param haveModels whether there are
 */
record Titles(boolean haveModels) {
  private static final int MOST_UNITS = 40;

  static Titles in(BenchFigures figures) {
    return new Titles(figures.models().size() != 1);
  }

  String of(ContenderFigures contender) {
    return haveModels ? shortened(contender.model()) + " " + contender.name() : contender.name();
  }

  private static String shortened(String label) {
    return label.length() <= MOST_UNITS
        ? label
        : label.substring(0, MOST_UNITS / 2)
            + "..."
            + label.substring(label.length() - MOST_UNITS / 2);
  }
}
