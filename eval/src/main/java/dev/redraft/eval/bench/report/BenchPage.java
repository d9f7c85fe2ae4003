package dev.redraft.eval.bench.report;

import dev.redraft.eval.bench.figures.BenchFigures;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Figures as one HTML page with tables and plots that has all it needs inside: style, script,
 * Chart.js and figures. The page may load nothing, which its content security policy holds the
 * browser to.
 */
public final class BenchPage {
  private static final String WEB_JAR = "/META-INF/maven/org.webjars.npm/chart.js/pom.properties";
  private static final String CHARTS =
      "/META-INF/resources/webjars/chart.js/%s/dist/chart.umd.min.js";
  private static final Pattern SLOT = Pattern.compile("@([a-z]+)@");
  private static final Pattern SOURCE_MAP = Pattern.compile("//# sourceMappingURL=.*");

  private BenchPage() {}

  /**
   * The page. No name can end the script element that the figures stand in: a less-than sign occurs
   * in JSON only within strings, and is written as an escape there.
   */
  public static String of(BenchFigures figures) {
    Map<String, String> parts =
        Map.of(
            "style", resource("bench.css"),
            "charts", SOURCE_MAP.matcher(resource(charts())).replaceAll(""),
            "elements", resource("elements.js"),
            "plots", resource("plots.js"),
            "page", resource("page.js"),
            "figures", BenchJson.of(figures).replace("<", "\\u003c"));
    return SLOT.matcher(resource("bench.html"))
        .replaceAll(slot -> Matcher.quoteReplacement(parts.getOrDefault(slot.group(1), "")));
  }

  /** Where the class path has Chart.js, whatever its version. */
  private static String charts() {
    Properties webJar = new Properties();
    try (InputStream in = open(WEB_JAR)) {
      webJar.load(in);
    } catch (IOException e) {
      throw new IllegalStateException(WEB_JAR + " cannot be read", e);
    }
    return CHARTS.formatted(webJar.getProperty("version"));
  }

  private static String resource(String name) {
    try (InputStream in = open(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(name + " cannot be read", e);
    }
  }

  private static InputStream open(String name) {
    InputStream in = BenchPage.class.getResourceAsStream(name);
    if (in == null) {
      throw new IllegalStateException(name + " is missing from the class path; build it again");
    }
    return in;
  }
}
