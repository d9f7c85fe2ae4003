package dev.redraft.lsp;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.jspecify.annotations.Nullable;

/**
 * A document that is open in the editor: its latest version and the check of it. A new version ends
 * the check of the one before, of which nothing is told from then on. Thread-safe.
 */
final class OpenDocument {
  private Snapshot snapshot;
  private Check check;
  private @Nullable Findings latest;

  /** One look at one version. */
  static final class Check {
    private final Snapshot snapshot;
    private final CompletableFuture<Findings> result = new CompletableFuture<>();

    private Check(Snapshot snapshot) {
      this.snapshot = snapshot;
    }

    /** What is looked at. */
    Snapshot snapshot() {
      return snapshot;
    }

    /** What comes of it; ends with a {@link CancellationException} where nothing will. */
    CompletableFuture<Findings> result() {
      return result;
    }

    /** Whether nobody waits for it any more. */
    boolean isCancelled() {
      return result.isCancelled();
    }
  }

  OpenDocument(Snapshot snapshot) {
    this.snapshot = snapshot;
    check = new Check(snapshot);
  }

  synchronized Snapshot snapshot() {
    return snapshot;
  }

  /** The check of the latest version, perhaps done. */
  synchronized Check check() {
    return check;
  }

  /** What was found last, in whatever version. */
  synchronized @Nullable Findings latest() {
    return latest;
  }

  /** Makes changes. */
  synchronized void change(int version, List<TextDocumentContentChangeEvent> changes) {
    check.result.cancel(false);
    snapshot = snapshot.changed(version, changes);
  }

  /** A new check of the latest version, in place of the one before. */
  synchronized Check begin() {
    check.result.cancel(false);
    check = new Check(snapshot);
    return check;
  }

  /** Ends the check; nothing is told of this document from now on. */
  synchronized void close() {
    check.result.cancel(false);
  }

  /**
   * Ends a check with what it found, unless it was cancelled.
   *
   * @param told is given the findings before anything can be told of a later version
   */
  synchronized void finish(Check done, Findings findings, Consumer<Findings> told) {
    if (done.isCancelled()) {
      return;
    }
    latest = findings;
    told.accept(findings);
    done.result.complete(findings);
  }
}
