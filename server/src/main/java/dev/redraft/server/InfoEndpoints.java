package dev.redraft.server;

import dev.redraft.corrector.kinds.EditKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** What LanguageTool's clients ask about the server. Thread-safe. */
final class InfoEndpoints {
  private final CheckAnswer.Software software = about();
  private final ServerOptions.Limits limits;
  private final WorkQueue queue;

  InfoEndpoints(ServerOptions.Limits limits, WorkQueue queue) {
    this.limits = limits;
    this.queue = queue;
  }

  private record LanguageAnswer(String name, String code, String longCode) {}

  private record RuleAnswer(
      String ruleId, String description, String categoryId, String categoryName) {}

  CheckAnswer.Software software() {
    return software;
  }

  /** Endpoints by path. */
  Map<String, Endpoint> endpoints() {
    return Map.of(
        "/v2/languages", InfoEndpoints::languages,
        "/v2/info", exchange -> exchange.reply(Answer.json(Map.of("software", software))),
        "/v2/configinfo", this::configuration,
        "/v2/maxtextlength",
            exchange -> exchange.reply(Answer.text(Integer.toString(limits.textLength()))),
        "/v2/healthcheck", this::health);
  }

  private static void languages(Exchange exchange) {
    exchange.reply(
        Answer.json(
            Language.ENGLISH.stream()
                .map(each -> new LanguageAnswer(each.name(), each.shortCode(), each.code()))
                .toList()));
  }

  private void configuration(Exchange exchange) {
    String code = exchange.form().get("language");
    if (code == null) {
      throw Refusal.badRequest("'language' parameter missing");
    }
    List<RuleAnswer> rules = Language.ofCode(code).isEnglish() ? rules() : List.of();
    exchange.reply(
        Answer.json(
            Map.of(
                "software",
                software,
                "parameter",
                Map.of("maxTextLength", limits.textLength()),
                "rules",
                rules)));
  }

  private static List<RuleAnswer> rules() {
    List<RuleAnswer> rules = new ArrayList<>();
    for (EditKind.Category category : EditKind.Category.values()) {
      for (EditKind.Operation operation : EditKind.Operation.values()) {
        EditKind kind = new EditKind(operation, category);
        KindNames names = KindNames.of(category);
        rules.add(
            new RuleAnswer(
                KindNames.rule(kind),
                KindNames.description(kind),
                names.category(),
                names.categoryName()));
      }
    }
    return rules;
  }

  /** Not healthy while another text would be refused. */
  private void health(Exchange exchange) {
    if (queue.waiting() >= limits.queued()) {
      throw new Refusal(
          Refusal.BUSY, "Healthcheck failed: There are currently too many parallel requests.");
    }
    exchange.reply(Answer.text("OK"));
  }

  private static CheckAnswer.Software about() {
    Properties about = new Properties();
    try (InputStream in = InfoEndpoints.class.getResourceAsStream("about.properties")) {
      about.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new CheckAnswer.Software(
        "Redraft",
        about.getProperty("version", "unknown"),
        about.getProperty("built", "unknown"),
        1,
        false,
        "");
  }
}
