package dev.redraft.lsp;

import java.util.List;
import java.util.stream.Stream;

/**
 * What was found in a version of a document. Immutable and thread-safe.
 *
 * @param id differs from that of any other, so that a client can tell what it has already
 * @param findings in the order of the text, without overlaps
 */
record Findings(Snapshot snapshot, String id, List<Finding> findings) {
  Findings {
    findings = List.copyOf(findings);
  }

  /** Those that a stretch of the text meets or touches. */
  Stream<Finding> at(int start, int end) {
    return findings.stream().filter(each -> each.touches(snapshot.text(), start, end));
  }
}
