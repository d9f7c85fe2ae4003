package dev.redraft.formats;

import dev.redraft.tokenizer.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A mail as it is stored: headers, quotations with the line that says who wrote them, signatures,
 * parts that are no plain text, and what follows "Original Message" are protected, the rest is
 * plain text.
 */
final class MailReader {
  private final ProseCollector collector;
  private final String text;
  private final List<Row> rows;
  private final List<Span> hidden = new ArrayList<>();
  private boolean isQuotedPrintable;

  private MailReader(ProseCollector collector) {
    this.collector = collector;
    text = collector.text();
    rows = Row.of(text);
  }

  static void read(ProseCollector collector) {
    MailReader reader = new MailReader(collector);
    int row = reader.headers(0);
    while (row < reader.rows.size()) {
      row = reader.line(row);
    }
    PlainReader.read(collector, Blanked.text(reader.text, reader.hidden));
    if (reader.isQuotedPrintable) {
      reader.markEncoded();
    }
  }

  /** Hides headers that begin at a line; the line behind them. */
  private int headers(int first) {
    boolean isPlain = true;
    int row = first;
    boolean isPacked = false;
    while (row < rows.size() && !rows.get(row).isBlank()) {
      String line = rows.get(row).text(text).toLowerCase(Locale.ROOT);
      if (line.startsWith("content-type:")) {
        isPlain = line.contains("text/plain") || line.contains("multipart/");
      } else if (line.startsWith("content-transfer-encoding:")) {
        isPacked = line.contains("base64");
        isQuotedPrintable |= line.contains("quoted-printable");
      }
      hide(rows.get(row));
      row++;
    }
    return isPlain && !isPacked ? row : part(row);
  }

  /** Hides a part, as far as the line that begins the next. */
  private int part(int first) {
    int row = first;
    while (row < rows.size() && !isBoundary(rows.get(row))) {
      hide(rows.get(row));
      row++;
    }
    return row;
  }

  private boolean isBoundary(Row row) {
    return row.startsWith(text, "--")
        && row.end() - row.content() > 8
        && row.text(text).indexOf(' ') < 0;
  }

  private int line(int index) {
    Row row = rows.get(index);
    if (isBoundary(row)) {
      return headers(index);
    }
    boolean isSignature = row.text(text).equals("--") && row.content() == row.start();
    if (isSignature || row.startsWith(text, "-----Original Message")) {
      return part(index);
    }
    if (row.startsWith(text, ">")) {
      hide(row);
      hideAttribution(index);
    }
    return index + 1;
  }

  /** The line above a quotation, and the one above that, if they end with a colon. */
  private void hideAttribution(int index) {
    int above = index - 1;
    while (above > 0 && above > index - 3 && rows.get(above).isBlank()) {
      above--;
    }
    if (above < 0 || rows.get(above).isBlank()) {
      return;
    }
    Row row = rows.get(above);
    if (row.text(text).endsWith("wrote:") || row.text(text).endsWith("writes:")) {
      hide(row);
      if (above > 0 && rows.get(above - 1).startsWith(text, "On ")) {
        hide(rows.get(above - 1));
      }
    }
  }

  private void hide(Row row) {
    hidden.add(new Span(row.start(), Math.max(row.start(), row.end())));
  }

  /** Quoted-printable: soft line ends are nothing, bytes are read as their characters. */
  private void markEncoded() {
    int position = text.indexOf('=');
    while (position >= 0) {
      int end = position;
      byte[] bytes = new byte[8];
      int count = 0;
      while (count < bytes.length && Chars.at(text, end) == '=' && value(end) >= 0) {
        bytes[count++] = (byte) value(end);
        end += 3;
      }
      if (count > 0) {
        collector.show(position, end, new String(bytes, 0, count, StandardCharsets.UTF_8));
      } else if (Chars.at(text, position + 1) == '\n') {
        end = position + 2;
        collector.hide(position, end);
      } else if (text.startsWith("\r\n", position + 1)) {
        end = position + 3;
        collector.hide(position, end);
      }
      position = text.indexOf('=', Math.max(end, position + 1));
    }
  }

  /** The byte that an equals sign and two digits stand for, or -1. */
  private int value(int position) {
    int high = Character.digit(Chars.at(text, position + 1), 16);
    int low = Character.digit(Chars.at(text, position + 2), 16);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
  }
}
