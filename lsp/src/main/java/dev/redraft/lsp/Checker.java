package dev.redraft.lsp;

import dev.redraft.corrector.CorrectedSentence;
import dev.redraft.corrector.CorrectionRequest;
import dev.redraft.corrector.Corrector;
import dev.redraft.corrector.Edit;
import dev.redraft.corrector.kinds.EditClassifier;
import dev.redraft.formats.Prose;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks at documents, each on a thread of its own. Thread-safe. */
final class Checker {
  private static final Duration MOMENT = Duration.ofMillis(500);

  /** A corrector may be closed for others' sake while it is in use. */
  private static final int MOST_TRIES = 3;

  private final Client client;
  private final SettingsSource settings;
  private final Correctors correctors;
  private final IgnoredPlaces ignored;
  private final Executor executor;
  private final Consumer<Findings> published;
  private final AtomicLong count = new AtomicLong();

  /**
   * Checks nothing yet.
   *
   * @param executor has a thread for each document
   * @param published is given what is found, in the order of each document's versions
   */
  Checker(
      Client client,
      SettingsSource settings,
      Correctors correctors,
      IgnoredPlaces ignored,
      Executor executor,
      Consumer<Findings> published) {
    this.client = client;
    this.settings = settings;
    this.correctors = correctors;
    this.ignored = ignored;
    this.executor = executor;
    this.published = published;
  }

  /** Begins to check the latest version of a document; a check under way ends. */
  void start(OpenDocument document) {
    OpenDocument.Check check = document.begin();
    try {
      executor.execute(() -> run(document, check));
    } catch (RejectedExecutionException e) {
      document.close();
    }
  }

  /**
   * Opens what most documents will need, so that the first need not wait for it.
   *
   * @param root the folder of the workspace; null for none
   */
  void prepare(@Nullable String root) {
    executor.execute(
        () -> {
          try {
            correctors.get(settings.of(root == null ? "" : root).options());
            EditClassifier.english();
          } catch (IOException | RuntimeException e) {
            // The first document tells.
          }
        });
  }

  private void run(OpenDocument document, OpenDocument.Check check) {
    try {
      document.finish(check, findings(document.latest(), check), published);
    } catch (CancellationException e) {
      // The next version is looked at.
    } catch (IOException | RuntimeException | Error e) {
      if (check.result().completeExceptionally(e)) {
        client.problem("the text cannot be checked: " + e.getMessage());
      }
    }
  }

  private Findings findings(@Nullable Findings before, OpenDocument.Check check)
      throws IOException {
    for (int tries = 1; ; tries++) {
      try {
        return found(before, check);
      } catch (IllegalStateException e) {
        if (e instanceof CancellationException || tries == MOST_TRIES) {
          throw e;
        }
      }
    }
  }

  private Findings found(@Nullable Findings before, OpenDocument.Check check) throws IOException {
    Snapshot snapshot = check.snapshot();
    DocumentSettings wanted = settings.of(snapshot.uri());
    List<Finding> findings = new ArrayList<>();
    if (!wanted.isIgnored()) {
      Corrector corrector = correctors.get(wanted.options());
      FindingReader reader = new FindingReader(snapshot.text(), corrector, client.locale(), before);
      for (CorrectedSentence sentence : sentences(corrector, wanted, check)) {
        for (Edit edit : sentence.edits()) {
          Finding finding = reader.finding(sentence, edit);
          if (wanted.wants(finding.kind()) && !ignored.contains(snapshot.uri(), finding.place())) {
            findings.add(finding);
          }
        }
      }
    }
    return new Findings(snapshot, String.valueOf(count.incrementAndGet()), findings);
  }

  private List<CorrectedSentence> sentences(
      Corrector corrector, DocumentSettings wanted, OpenDocument.Check check) {
    Snapshot snapshot = check.snapshot();
    Prose prose = LanguageIds.prose(snapshot);
    CorrectionRequest request =
        (prose == null ? CorrectionRequest.of(snapshot.text()) : CorrectionRequest.of(prose))
            .withDictionary(wanted.dictionary())
            .withCancelled(check::isCancelled);
    List<CorrectedSentence> done = new ArrayList<>();
    try (CheckProgress progress = new CheckProgress(client, snapshot.text().length(), MOMENT);
        Stream<CorrectedSentence> sentences = corrector.sentences(request)) {
      for (Iterator<CorrectedSentence> each = sentences.iterator(); each.hasNext(); ) {
        CorrectedSentence sentence = each.next();
        done.add(sentence);
        progress.at(sentence.end());
      }
    }
    return done;
  }
}
