package dev.redraft.eval.bench.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.redraft.models.ModelBundle;
import dev.redraft.testdata.TestData;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

final class BenchModelTest {
  @Test
  void modelsOfTheSameNameAreToldApart() throws IOException {
    try (ModelBundle int8 = ModelBundle.open(TestData.path("tiny-t5-int8"));
        ModelBundle fp32 = ModelBundle.open(TestData.path("tiny-t5-fp32"))) {
      assertEquals(List.of(int8.info().name() + " int8-per-row"), labels(int8));
      assertEquals(List.of("int8-per-row", "fp32"), labels(int8, fp32));
      assertEquals(
          List.of(
              "#1 int8-per-row " + int8.info().folder(),
              "fp32",
              "#3 int8-per-row " + int8.info().folder()),
          labels(int8, fp32, int8));
    }
  }

  private static List<String> labels(ModelBundle... bundles) {
    return BenchModel.labelled(List.of(bundles), null).stream().map(BenchModel::label).toList();
  }
}
