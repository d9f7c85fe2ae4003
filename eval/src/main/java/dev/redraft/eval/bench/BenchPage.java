package dev.redraft.eval.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A report as JSON, and as one HTML page with tables and plots that has all it needs inside: style,
 * script, Chart.js and figures. The page may load nothing, which its content security policy holds
 * the browser to.
 */
public final class BenchPage {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String WEB_JAR = "/META-INF/maven/org.webjars.npm/chart.js/pom.properties";
  private static final String CHARTS =
      "/META-INF/resources/webjars/chart.js/%s/dist/chart.umd.min.js";
  private static final Pattern SLOT = Pattern.compile("@([a-z]+)@");
  private static final Pattern SOURCE_MAP = Pattern.compile("//# sourceMappingURL=.*");

  private BenchPage() {}

  /** All figures of a report as JSON on one line. */
  public static String json(BenchReport report) {
    try {
      return JSON.writeValueAsString(report);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a report has something JSON has no form for", e);
    }
  }

  /**
   * The page. No name can end the script element that the figures stand in: a less-than sign occurs
   * in JSON only within strings, and is written as an escape there.
   */
  public static String html(BenchReport report) {
    Map<String, String> parts =
        Map.of(
            "style", resource("bench.css"),
            "charts", SOURCE_MAP.matcher(resource(charts())).replaceAll(""),
            "script", resource("bench.js"),
            "figures", json(report).replace("<", "\\u003c"));
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
