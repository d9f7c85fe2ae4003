package dev.redraft.eval.bench.measure;

import dev.redraft.models.ModelBundle;
import dev.redraft.models.ModelInfo;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A bundle that takes part.
 *
 * @param label what reports call it; no two models of a run share one
 * @param bundle stays open for the whole run
 * @param prefix the task prefix it was opened with; null for its own
 */
public record BenchModel(String label, ModelBundle bundle, @Nullable String prefix) {
  /**
   * Labels bundles by what tells them apart: precision where they share a name, else name and
   * precision, threads of a call where there are several, and the folder too where that is not
   * enough.
   *
   * @param prefix the task prefix they were opened with; null for their own
   */
  public static List<BenchModel> labelled(List<ModelBundle> bundles, @Nullable String prefix) {
    long nameCount = bundles.stream().map(each -> each.info().name()).distinct().count();
    boolean isSameModel = bundles.size() > 1 && nameCount == 1;
    List<String> labels = bundles.stream().map(each -> label(each.info(), isSameModel)).toList();
    List<BenchModel> models = new ArrayList<>();
    for (int i = 0; i < bundles.size(); i++) {
      String label = labels.get(i);
      boolean isUnique = labels.indexOf(label) == labels.lastIndexOf(label);
      String full =
          isUnique ? label : "#" + (i + 1) + " " + label + " " + bundles.get(i).info().folder();
      models.add(new BenchModel(full, bundles.get(i), prefix));
    }
    return models;
  }

  private static String label(ModelInfo info, boolean isSameModel) {
    String label = isSameModel ? info.precision() : info.name() + " " + info.precision();
    return info.callThreads() == 1 ? label : label + " " + info.callThreads() + " threads";
  }
}
