package dev.redraft.lsp;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.ProgressParams;
import org.eclipse.lsp4j.WorkDoneProgressBegin;
import org.eclipse.lsp4j.WorkDoneProgressCreateParams;
import org.eclipse.lsp4j.WorkDoneProgressEnd;
import org.eclipse.lsp4j.WorkDoneProgressNotification;
import org.eclipse.lsp4j.WorkDoneProgressReport;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.jspecify.annotations.Nullable;

/**
 * Shows in the editor how far the check of a document is, if it takes longer than a moment. For one
 * thread.
 */
final class CheckProgress implements AutoCloseable {
  private static final long REPORT_NANOS = Duration.ofMillis(200).toNanos();

  private final Client client;
  private final int length;
  private final long begun = System.nanoTime();
  private final long momentNanos;
  private final Either<String, Integer> token = Either.forLeft(UUID.randomUUID().toString());
  private @Nullable CompletableFuture<Void> created;
  private boolean isShown = false;
  private long lastReport;

  /**
   * Shows nothing yet.
   *
   * @param length of the whole document
   * @param moment how long nothing is shown
   */
  CheckProgress(Client client, int length, Duration moment) {
    this.client = client;
    this.length = Math.max(1, length);
    momentNanos = moment.toNanos();
  }

  /** Everything before this offset is done. */
  void at(int offset) {
    long now = System.nanoTime();
    if (!client.traits().hasProgress() || now - begun < momentNanos) {
      return;
    }
    CompletableFuture<Void> asked = created;
    if (asked == null) {
      created = client.remote().createProgress(new WorkDoneProgressCreateParams(token));
    } else if (asked.isDone() && !asked.isCompletedExceptionally()) {
      show(offset, now);
    }
  }

  private void show(int offset, long now) {
    int percentage = (int) (100L * offset / length);
    if (!isShown) {
      WorkDoneProgressBegin begin = new WorkDoneProgressBegin();
      begin.setTitle("Redraft");
      begin.setMessage("checking");
      begin.setPercentage(percentage);
      begin.setCancellable(false);
      send(begin);
      isShown = true;
      lastReport = now;
    } else if (now - lastReport >= REPORT_NANOS) {
      WorkDoneProgressReport report = new WorkDoneProgressReport();
      report.setPercentage(percentage);
      send(report);
      lastReport = now;
    }
  }

  private void send(WorkDoneProgressNotification value) {
    client.remote().notifyProgress(new ProgressParams(token, Either.forLeft(value)));
  }

  /** Ends what is shown. */
  @Override
  public void close() {
    if (isShown) {
      send(new WorkDoneProgressEnd());
    }
  }
}
