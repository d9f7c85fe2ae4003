package dev.redraft.spark;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** This module's row of the table that cli's test of the same name holds. */
@AnalyzeClasses(
    packages = "dev.redraft.spark",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ModuleTableTest {
  @ArchTest
  static final ArchRule spark =
      classes()
          .that()
          .resideInAPackage("dev.redraft.spark..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "dev.redraft.spark..",
              "dev.redraft.corrector..",
              "dev.redraft.eval..",
              "dev.redraft.models..",
              "java..",
              "org.apache.spark..",
              "org.jspecify.annotations..",
              "picocli..",
              "scala..");
}
