package dev.redraft.server;

import com.fasterxml.jackson.databind.JsonMappingException;
import dev.redraft.corrector.CorrectedSentence;
import dev.redraft.corrector.Correction;
import dev.redraft.corrector.CorrectionRequest;
import dev.redraft.corrector.Dictionary;
import dev.redraft.corrector.Level;
import dev.redraft.formats.Format;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /v1/correct}: sentences, edits, kinds, confidences and statistics, at once or as
 * server-sent events: a {@code sentence} each, then {@code done}.
 */
final class CorrectEndpoint implements Endpoint {
  static final String EVENTS = "text/event-stream";

  private final Corrections corrections;
  private final WorkQueue queue;

  CorrectEndpoint(Corrections corrections, WorkQueue queue) {
    this.corrections = corrections;
    this.queue = queue;
  }

  /** What is asked; all but the text may be missing. */
  private record Question(
      @Nullable String text,
      @Nullable String level,
      @Nullable Double minConfidence,
      @Nullable String format,
      @Nullable List<String> dictionary,
      @Nullable List<String> ignoredSentences) {
    static Question of(byte[] body) {
      try {
        return Answer.MAPPER.readValue(body, Question.class);
      } catch (JsonMappingException e) {
        String field =
            e.getPath().stream()
                .map(each -> String.valueOf(each.getFieldName()))
                .collect(Collectors.joining("."));
        throw Refusal.badRequest(
            "The body must be a JSON object with 'text' and, if wanted, 'level', 'minConfidence',"
                + " 'format', 'dictionary', 'ignoredSentences'"
                + (field.matches("[A-Za-z.]{1,40}") ? "; wrong is '" + field + "'" : ""));
      } catch (IOException e) {
        throw Refusal.badRequest("The body is not JSON");
      }
    }

    String checkedText() {
      if (text == null) {
        throw Refusal.badRequest("'text' is missing");
      }
      return text;
    }

    CorrectionRequest request(String text) {
      Format known = named("format", format, Format.values(), Format.TEXT);
      CorrectionRequest request =
          known == Format.TEXT
              ? CorrectionRequest.of(text)
              : CorrectionRequest.of(known.read(text));
      return request.withIgnoredSentences(ignoredSentences == null ? List.of() : ignoredSentences);
    }

    Dictionary words(Dictionary users) {
      if (dictionary == null || dictionary.isEmpty()) {
        return users;
      }
      return Dictionary.of(Stream.concat(users.words().stream(), dictionary.stream()).toList());
    }

    double minimum(Corrections corrections) {
      if (minConfidence != null) {
        if (!(minConfidence >= 0 && minConfidence <= 1)) {
          throw Refusal.badRequest("'minConfidence' must be from 0 to 1");
        }
        return minConfidence;
      }
      return level == null
          ? corrections.options().minimumConfidence()
          : corrections.minimum(named("level", level, Level.values(), Level.BALANCED));
    }

    private static <E extends Enum<E>> E named(
        String field, @Nullable String name, E[] known, E otherwise) {
      if (name == null) {
        return otherwise;
      }
      return Arrays.stream(known)
          .filter(each -> label(each).equals(name))
          .findFirst()
          .orElseThrow(
              () ->
                  Refusal.badRequest(
                      "'%s' must be %s"
                          .formatted(
                              field,
                              Arrays.stream(known)
                                  .map(Question::label)
                                  .collect(Collectors.joining(" or ")))));
    }

    private static String label(Enum<?> constant) {
      return constant.name().toLowerCase(Locale.ROOT);
    }
  }

  @Override
  public void serve(Exchange exchange) {
    exchange.requireMethod("POST");
    Question question = Question.of(exchange.body());
    String text = question.checkedText();
    corrections.checkLength(text);
    double minimum = question.minimum(corrections);
    CorrectionRequest request =
        question
            .request(text)
            .withDictionary(question.words(corrections.words().dictionary()))
            .withDeadline(corrections.deadline());
    boolean isStream = exchange.accepts(EVENTS);
    queue.submit(
        text.length(),
        () ->
            exchange.attempt(
                () -> {
                  if (isStream) {
                    stream(exchange, request, minimum);
                  } else {
                    exchange.reply(
                        Answer.json(CorrectAnswer.of(corrections.correct(request, minimum))));
                  }
                }));
  }

  /** Stops when the client is gone. */
  private void stream(Exchange exchange, CorrectionRequest request, double minimum) {
    EventStream events = exchange.events();
    List<CorrectedSentence> done = new ArrayList<>();
    CorrectionRequest stoppable = request.withCancelled(events::isBroken);
    try (Stream<CorrectedSentence> sentences = corrections.sentences(stoppable, minimum)) {
      for (Iterator<CorrectedSentence> each = sentences.iterator(); each.hasNext(); ) {
        CorrectedSentence sentence = each.next();
        done.add(sentence);
        events.send("sentence", CorrectAnswer.SentenceAnswer.of(request.text(), sentence));
      }
    }
    Correction whole = Correction.of(request.text(), done);
    events.send(
        "done",
        new Done(
            whole.text(),
            Corrections.isIncomplete(whole.skipped()),
            CorrectAnswer.StatisticsAnswer.of(whole.statistics())));
    events.end();
  }

  /** The last event. */
  private record Done(String text, boolean incomplete, CorrectAnswer.StatisticsAnswer statistics) {}
}
