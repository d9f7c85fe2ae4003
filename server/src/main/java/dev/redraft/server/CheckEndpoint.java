package dev.redraft.server;

import dev.redraft.corrector.Correction;
import dev.redraft.corrector.CorrectionRequest;
import dev.redraft.corrector.Level;
import dev.redraft.corrector.Skipped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code /v2/check}: LanguageTool's question. */
final class CheckEndpoint implements Endpoint {
  private static final String OUT_OF_TIME =
      "The time for one request ran out; what is missing was not checked";

  private final Corrections corrections;
  private final WorkQueue queue;
  private final CheckAnswer.Software software;

  CheckEndpoint(Corrections corrections, WorkQueue queue, CheckAnswer.Software software) {
    this.corrections = corrections;
    this.queue = queue;
    this.software = software;
  }

  /**
   * What is asked.
   *
   * @param language as which the answer gives the text
   * @param isGuessed whether the client left that to us
   */
  private record Check(
      AnnotatedText text, Language language, boolean isGuessed, KindFilter filter, double minimum) {
    static Check of(Form form, Corrections corrections) {
      AnnotatedText text = AnnotatedText.of(form);
      corrections.checkLength(text.text());
      String code = form.get("language");
      if (code == null) {
        throw Refusal.badRequest(
            "Missing 'language' parameter, e.g. 'language=en-US' for American English or"
                + " 'language=fr' for French");
      }
      boolean isGuessed = code.equals(Language.AUTO);
      String variants = form.get("preferredVariants");
      if (variants != null && !isGuessed) {
        throw Refusal.badRequest(
            "You specified 'preferredVariants' but you didn't specify 'language=auto'");
      }
      Language language = isGuessed ? Language.preferred(variants) : Language.ofCode(code);
      return new Check(
          text, language, isGuessed, KindFilter.of(form), minimum(form.get("level"), corrections));
    }

    private static double minimum(@Nullable String level, Corrections corrections) {
      if (level == null || level.equals("default")) {
        return corrections.options().minimumConfidence();
      }
      if (level.equals("picky")) {
        return corrections.minimum(Level.EAGER);
      }
      throw Refusal.badRequest("If 'level' is set, it must be set to 'default' or 'picky'");
    }
  }

  @Override
  public void serve(Exchange exchange) {
    Check check = Check.of(exchange.form(), corrections);
    if (!check.language.isEnglish()) {
      String reason =
          "Redraft corrects English only; " + check.language.name() + " was not checked";
      exchange.reply(Answer.json(answer(check, List.of(), List.of(), reason, 1)));
      return;
    }
    CorrectionRequest request =
        check
            .text
            .request()
            .withDictionary(corrections.words().dictionary())
            .withDeadline(corrections.deadline());
    queue.submit(
        request.text().length(),
        () -> exchange.attempt(() -> exchange.reply(answer(check, request))));
  }

  private Answer answer(Check check, CorrectionRequest request) {
    Correction correction = corrections.correct(request, check.minimum);
    String reason = Corrections.isIncomplete(correction.skipped()) ? OUT_OF_TIME : null;
    return Answer.json(
        answer(
            check,
            Matches.of(correction, check.filter),
            correction.sentences().stream()
                .map(each -> new int[] {each.start(), each.end()})
                .toList(),
            reason,
            englishShare(correction)));
  }

  private CheckAnswer answer(
      Check check,
      List<CheckAnswer.Match> matches,
      List<int[]> sentences,
      @Nullable String reason,
      double share) {
    Language language = check.language;
    return new CheckAnswer(
        software,
        new CheckAnswer.Warnings(reason != null, reason),
        new CheckAnswer.LanguageFound(
            language.name(),
            language.code(),
            new CheckAnswer.Detected(
                language.name(), language.code(), share, check.isGuessed ? "redraft" : "request")),
        matches,
        sentences);
  }

  /** How much of a text's sentences was not found to be in another language. */
  private static double englishShare(Correction correction) {
    int all = correction.sentences().stream().mapToInt(each -> each.end() - each.start()).sum();
    int foreign =
        correction.skipped().stream()
            .filter(each -> each.reason() == Skipped.Reason.FOREIGN_LANGUAGE)
            .mapToInt(each -> each.end() - each.start())
            .sum();
    return all == 0 ? 1 : Math.round(100.0 * (all - foreign) / all) / 100.0;
  }
}
