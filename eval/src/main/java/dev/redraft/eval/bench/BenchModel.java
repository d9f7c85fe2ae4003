package dev.redraft.eval.bench;

import dev.redraft.models.ModelBundle;
import java.util.ArrayList;
import java.util.List;

/**
 * A bundle that takes part.
 *
 * @param label what reports call it; no two models of a run share one
 * @param bundle stays open for the whole run
 */
public record BenchModel(String label, ModelBundle bundle) {
  /** Labels bundles by name and precision, and by folder too where that is not enough. */
  public static List<BenchModel> labelled(List<ModelBundle> bundles) {
    List<String> plain = bundles.stream().map(BenchModel::plainLabel).toList();
    List<BenchModel> models = new ArrayList<>();
    for (int i = 0; i < bundles.size(); i++) {
      String label = plain.get(i);
      boolean isUnique = plain.indexOf(label) == plain.lastIndexOf(label);
      String full = isUnique ? label : label + " #" + (i + 1) + " " + bundles.get(i).folder();
      models.add(new BenchModel(full, bundles.get(i)));
    }
    return models;
  }

  private static String plainLabel(ModelBundle bundle) {
    return bundle.name() + " " + bundle.precision();
  }
}
