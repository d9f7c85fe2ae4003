package dev.redraft.lsp;

import dev.redraft.corrector.Corrector;
import dev.redraft.corrector.CorrectorOptions;
import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;

/**
 * The correctors in use, one for each of the options that documents want, up to a bound: the one
 * that was used least is closed, which ends what it is doing. Thread-safe.
 */
final class Correctors implements AutoCloseable {
  private static final int MOST = 3;

  private final LspServer.Opener opener;

  /** The least recently used first. */
  private final Map<CorrectorOptions, Corrector> open = new LinkedHashMap<>(8, 0.75f, true);

  private boolean isClosed = false;

  Correctors(LspServer.Opener opener) {
    this.opener = opener;
  }

  /**
   * The corrector with these options; opened if need be, while others wait.
   *
   * @throws CancellationException if this is closed
   */
  synchronized Corrector get(CorrectorOptions options) throws IOException {
    if (isClosed) {
      throw new CancellationException("the server is shut down");
    }
    Corrector corrector = open.get(options);
    if (corrector == null) {
      corrector = opener.open(options);
      open.put(options, corrector);
      if (open.size() > MOST) {
        Iterator<Corrector> eldest = open.values().iterator();
        eldest.next().close();
        eldest.remove();
      }
    }
    return corrector;
  }

  @Override
  public synchronized void close() {
    isClosed = true;
    open.values().forEach(Corrector::close);
    open.clear();
  }
}
