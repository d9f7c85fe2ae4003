package dev.redraft.cli;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.redraft.decoder.DecodingStatistics;
import dev.redraft.models.Strategy;
import java.util.stream.Stream;

/** Who may depend on whom: the module table of the design. */
@AnalyzeClasses(packages = "dev.redraft", importOptions = ImportOption.DoNotIncludeTests.class)
class ModuleTableTest {
  private static final String[] EVERYWHERE = {
    "java..", "jdk.jfr..", "org.jspecify.annotations..", "com.google.errorprone.annotations.."
  };

  @ArchTest static final ArchRule decoder = module("decoder");

  // Gson is DJL's own JSON library, on the class path with it.
  @ArchTest
  static final ArchRule tokenizer =
      module("tokenizer", "ai.djl..", "opennlp..", "org.slf4j..", "com.google.gson..");

  @ArchTest
  static final ArchRule formats =
      module("formats", "dev.redraft.tokenizer..", "org.commonmark..", "org.jsoup..");

  @ArchTest
  static final ArchRule models =
      module(
          "models",
          "dev.redraft.decoder..",
          "dev.redraft.tokenizer..",
          "ai.onnxruntime..",
          "com.google.gson..",
          "com.google.protobuf..",
          "com.sun.jna..",
          "com.sun.management..");

  @ArchTest
  static final ArchRule corrector =
      module(
          "corrector",
          "dev.redraft.decoder..",
          "dev.redraft.tokenizer..",
          "dev.redraft.formats..",
          "dev.redraft.models..",
          "com.github.benmanes.caffeine..",
          "com.github.difflib..",
          "morfologik..",
          "opennlp..",
          "org.apache.commons.codec.digest..",
          "org.apache.commons.codec.language..");

  @ArchTest
  static final ArchRule settings =
      module("settings", "dev.redraft.corrector..", "org.tomlj..", "org.eclipse.jgit.ignore..");

  @ArchTest
  static final ArchRule lsp =
      module(
          "lsp",
          "dev.redraft.tokenizer..",
          "dev.redraft.formats..",
          "dev.redraft.corrector..",
          "dev.redraft.settings..",
          "org.eclipse.lsp4j..",
          "com.google.gson..");

  // What a decoding took is part of what it answers.
  @ArchTest
  static final ArchRule server =
      moduleOf(
          "server",
          allowed(
                  "server",
                  "dev.redraft.corrector..",
                  "dev.redraft.formats..",
                  "dev.redraft.settings..",
                  "com.fasterxml.jackson..",
                  "io.micrometer..",
                  "org.eclipse.jetty..")
              .or(JavaClass.Predicates.equivalentTo(DecodingStatistics.class))
              .or(JavaClass.Predicates.equivalentTo(Strategy.class)));

  @ArchTest
  static final ArchRule eval =
      module(
          "eval",
          "dev.redraft.decoder..",
          "dev.redraft.tokenizer..",
          "dev.redraft.formats..",
          "dev.redraft.models..",
          "dev.redraft.corrector..",
          "com.fasterxml.jackson..",
          "com.github.difflib..",
          "org.apache.commons.rng..",
          "org.apache.commons.statistics..",
          "org.HdrHistogram..");

  @ArchTest
  static final ArchRule cli =
      moduleOf(
          "cli",
          allowed(
                  "cli",
                  "dev.redraft.tokenizer..",
                  "dev.redraft.formats..",
                  "dev.redraft.models..",
                  "dev.redraft.corrector..",
                  "dev.redraft.settings..",
                  "dev.redraft.lsp..",
                  "dev.redraft.eval..",
                  "dev.redraft.server..",
                  "picocli..",
                  "com.fasterxml.jackson..",
                  "me.tongfei.progressbar..",
                  "com.sun.jna..")
              .or(JavaClass.Predicates.equivalentTo(DecodingStatistics.class)));

  @ArchTest
  static final ArchRule onlyTheCommandPrints =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.redraft.cli..")
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err");

  // DJL keeps its native library where DJL_CACHE_DIR says, and NativeLibrary has to look there too.
  // Telemetry leaves alone what somebody has said about it.
  @ArchTest
  static final ArchRule onlyTheCommandReadsTheEnvironment =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.redraft.cli..")
          .and()
          .doNotHaveFullyQualifiedName("dev.redraft.tokenizer.NativeLibrary")
          .and()
          .doNotHaveFullyQualifiedName("dev.redraft.models.Telemetry")
          .should()
          .callMethod(System.class, "getenv")
          .orShould()
          .callMethod(System.class, "getenv", String.class);

  // What is measured and how it is shown meet in the figures, and nowhere else.
  @ArchTest static final ArchRule benchFigures = module("eval.bench.figures");

  @ArchTest
  static final ArchRule benchReport =
      module("eval.bench.report", "dev.redraft.eval.bench.figures..", "com.fasterxml.jackson..");

  @ArchTest
  static final ArchRule measuringKnowsNoReport =
      noClasses()
          .that()
          .resideInAPackage("dev.redraft.eval.bench.measure..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.redraft.eval.bench.report..");

  private static ArchRule module(String name, String... others) {
    return moduleOf(name, allowed(name, others));
  }

  private static ArchRule moduleOf(String name, DescribedPredicate<JavaClass> allowed) {
    return classes()
        .that()
        .resideInAPackage("dev.redraft." + name + "..")
        .should()
        .onlyDependOnClassesThat(allowed);
  }

  private static DescribedPredicate<JavaClass> allowed(String name, String... others) {
    String[] packages =
        Stream.of(Stream.of("dev.redraft." + name + ".."), Stream.of(EVERYWHERE), Stream.of(others))
            .flatMap(each -> each)
            .toArray(String[]::new);
    return resideInAnyPackage(packages);
  }
}
