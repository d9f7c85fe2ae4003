package dev.redraft.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redraft.corrector.Correction;
import dev.redraft.corrector.CorrectionRequest;
import dev.redraft.corrector.Corrector;
import dev.redraft.corrector.CorrectorOptions;
import dev.redraft.corrector.Level;
import dev.redraft.corrector.SentenceCache;
import dev.redraft.formats.Format;
import dev.redraft.tokenizer.TextUnit;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DocumentDiagnosticParams;
import org.eclipse.lsp4j.DocumentDiagnosticReport;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Documents from opening to closing, over pipes, with the bundled model. */
class SessionTest {
  private static final String DOG = "We always walked the the dog.";
  private static final String URI = "untitled:one";

  /** Whatever makes columns differ: emoji, combining marks, tabs, CR LF and CR alone. */
  private static final String HOSTILE =
      "\uD83D\uDE00 \uD83D\uDC69\u200D\uD83D\uDE80 "
          + DOG
          + "\r\n\r\nThe cafe\u0301 \u00FCber na\u00EFve.\t"
          + DOG
          + "\n\n\t"
          + DOG
          + " \uD83D\uDE80 She go to school every days.\r\r"
          + DOG;

  @TempDir static Path home;
  private static LspServer server;

  @BeforeAll
  static void open() {
    server = Editor.server(home, 1_000);
  }

  @AfterAll
  static void close() {
    server.close();
  }

  @ParameterizedTest
  @EnumSource(TextUnit.class)
  void columnsAreThoseOfTheEncodingAgreedOn(TextUnit unit) throws IOException {
    String name = unit.name().toLowerCase(Locale.ROOT).replace('_', '-');
    try (Editor editor = Editor.on(server, Capabilities.counting("x", name, "utf-16"), home)) {
      assertEquals(name, editor.introduced.getCapabilities().getPositionEncoding());
      editor.open(URI, "plaintext", HOSTILE);
      List<Diagnostic> diagnostics = editor.diagnostics(URI, 1);
      assertFalse(diagnostics.isEmpty());
      List<String> marked =
          diagnostics.stream().map(each -> Applied.part(HOSTILE, each.getRange(), unit)).toList();
      Correction expected = correct(CorrectionRequest.of(HOSTILE));
      assertEquals(expected.edits().stream().map(each -> each.original(HOSTILE)).toList(), marked);
      CodeAction all = fixAll(editor);
      assertEquals(expected.text(), Applied.to(HOSTILE, all, unit));
    }
  }

  private static CodeAction fixAll(Editor editor) {
    Range whole = new Range(new Position(0, 0), new Position(99, 0));
    List<CodeAction> actions = editor.actions(URI, whole, List.of(CodeActionKind.SourceFixAll));
    assertEquals(1, actions.size());
    return actions.get(0);
  }

  private static Correction correct(CorrectionRequest request) throws IOException {
    try (Corrector corrector = Corrector.bundled()) {
      return corrector.correct(request);
    }
  }

  @Test
  void withoutAWordColumnsAreUtf16() throws IOException {
    try (Editor editor = Editor.on(server, Capabilities.none(), home)) {
      assertEquals("utf-16", editor.introduced.getCapabilities().getPositionEncoding());
    }
  }

  @Test
  void diagnosticsSayWhatIsWrong() throws IOException {
    try (Editor editor = Editor.on(server, Capabilities.none(), home)) {
      editor.open(URI, "plaintext", DOG);
      Diagnostic diagnostic = editor.diagnostics(URI, 1).get(0);
      assertEquals("redraft", diagnostic.getSource());
      assertEquals("U:DET", diagnostic.getCode().getLeft());
      assertTrue(diagnostic.getCodeDescription().getHref().startsWith("https://"));
      assertTrue(diagnostic.getMessage().getLeft().contains("\"the\""));
      HoverParams at =
          new HoverParams(new TextDocumentIdentifier(URI), diagnostic.getRange().getStart());
      Hover hover = Editor.get(editor.server.getTextDocumentService().hover(at));
      assertTrue(
          hover.getContents().getRight().getValue().contains(diagnostic.getMessage().getLeft()));
      at.setPosition(new Position(0, 0));
      assertNull(Editor.get(editor.server.getTextDocumentService().hover(at)));
    }
  }

  /** Which corrections a level lets through changes with the model; how that is shown does not. */
  @Test
  void theSeveritySaysWhichLevelLetsACorrectionThrough() throws IOException {
    String text = DOG + " She go to school every days. He run fast.";
    Map<DiagnosticSeverity, Set<String>> shown = new EnumMap<>(DiagnosticSeverity.class);
    try (Editor editor = Editor.on(server, Capabilities.rich(), home)) {
      editor.settings = Map.of("level", "eager");
      editor.open(URI, "plaintext", text);
      for (Diagnostic each : editor.diagnostics(URI, 1)) {
        shown
            .computeIfAbsent(each.getSeverity(), severity -> new HashSet<>())
            .add(Applied.part(text, each.getRange(), TextUnit.UTF_16));
      }
    }
    Set<String> careful = corrected(text, Level.CAREFUL);
    Set<String> balanced = corrected(text, Level.BALANCED);
    Set<String> eager = corrected(text, Level.EAGER);
    assertFalse(careful.isEmpty());
    assertTrue(eager.size() > balanced.size());
    eager.removeAll(balanced);
    balanced.removeAll(careful);
    assertEquals(careful, shown.getOrDefault(DiagnosticSeverity.Warning, Set.of()));
    assertEquals(balanced, shown.getOrDefault(DiagnosticSeverity.Information, Set.of()));
    assertEquals(eager, shown.getOrDefault(DiagnosticSeverity.Hint, Set.of()));
  }

  /** The parts of a text that are corrected at a level. */
  private static Set<String> corrected(String text, Level level) throws IOException {
    try (Corrector corrector = Corrector.bundled(CorrectorOptions.DEFAULT.withLevel(level))) {
      return corrector.correct(text).edits().stream()
          .map(each -> each.original(text))
          .collect(Collectors.toCollection(HashSet::new));
    }
  }

  @Test
  void changesAreMadeOneAfterTheOther() throws IOException {
    try (Editor editor = Editor.on(server, Capabilities.none(), home)) {
      editor.open(URI, "plaintext", "We walk.\r\nBye.");
      assertEquals(List.of(), editor.diagnostics(URI, 1));
      editor.change(
          URI,
          2,
          new TextDocumentContentChangeEvent(range(0, 3, 0, 7), "\uD83D\uDE00 walked the dog"),
          new TextDocumentContentChangeEvent(range(0, 3, 0, 5), "always"),
          new TextDocumentContentChangeEvent(range(0, 17, 0, 17), "the "));
      List<Diagnostic> diagnostics = editor.diagnostics(URI, 2);
      String text = "We always walked the the dog.\r\nBye.";
      assertEquals(1, diagnostics.size());
      assertEquals(correct(CorrectionRequest.of(text)).text(), fixed(editor, text));
      editor.change(URI, 3, new TextDocumentContentChangeEvent("Fine."));
      assertEquals(List.of(), editor.diagnostics(URI, 3));
    }
  }

  private static String fixed(Editor editor, String text) {
    return Applied.to(text, fixAll(editor), TextUnit.UTF_16);
  }

  private static Range range(int line, int column, int endLine, int endColumn) {
    return new Range(new Position(line, column), new Position(endLine, endColumn));
  }

  @Test
  void diagnosticsComeInTheOrderOfVersions() throws IOException {
    try (Editor editor = Editor.on(server, Capabilities.none(), home)) {
      String typed = (DOG + " ").repeat(3);
      editor.open(URI, "plaintext", "");
      for (int i = 1; i <= typed.length(); i++) {
        Position at = new Position(0, i - 1);
        editor.change(
            URI,
            i + 1,
            new TextDocumentContentChangeEvent(new Range(at, at), typed.substring(i - 1, i)));
      }
      int last = 0;
      PublishDiagnosticsParams next;
      do {
        next = editor.next();
        assertTrue(next.getVersion() > last, next.getVersion() + " behind " + last);
        last = next.getVersion();
      } while (last <= typed.length());
      assertEquals(3, next.getDiagnostics().size());
      assertNull(editor.published.poll(100, TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aNewVersionEndsTheCheckOfTheOld() throws IOException {
    try (Editor editor = Editor.on(server, Capabilities.none(), home)) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 300; i++) {
        text.append("Number ").append(i).append(" say that she walk home. ");
      }
      editor.open(URI, "plaintext", text.toString());
      editor.change(URI, 2, new TextDocumentContentChangeEvent(DOG));
      assertEquals(2, editor.next().getVersion());
    }
  }

  @Test
  void whoAsksIsToldAndNothingIsPushed() throws Exception {
    try (Editor editor = Editor.on(server, Capabilities.pulling(), home)) {
      editor.open(URI, "plaintext", DOG);
      DocumentDiagnosticReport report = pull(editor, null).get(60, TimeUnit.SECONDS);
      assertEquals(1, report.getRelatedFullDocumentDiagnosticReport().getItems().size());
      String id = report.getRelatedFullDocumentDiagnosticReport().getResultId();
      assertTrue(pull(editor, id).get().isRelatedUnchangedDocumentDiagnosticReport());
      editor.change(URI, 2, new TextDocumentContentChangeEvent("Somebody say that. ".repeat(200)));
      CompletableFuture<DocumentDiagnosticReport> old = pull(editor, id);
      editor.change(URI, 3, new TextDocumentContentChangeEvent("Fine."));
      ExecutionException failure = assertThrows(ExecutionException.class, old::get);
      ResponseErrorException error =
          assertInstanceOf(ResponseErrorException.class, failure.getCause());
      assertEquals(
          ResponseErrorCode.ServerCancelled.getValue(), error.getResponseError().getCode());
      assertEquals(
          List.of(), pull(editor, id).get().getRelatedFullDocumentDiagnosticReport().getItems());
      assertNull(editor.published.peek());
    }
  }

  private static CompletableFuture<DocumentDiagnosticReport> pull(
      Editor editor, @Nullable String known) {
    DocumentDiagnosticParams params = new DocumentDiagnosticParams(new TextDocumentIdentifier(URI));
    params.setPreviousResultId(known);
    return editor.server.getTextDocumentService().diagnostic(params);
  }

  @Test
  void theLanguageSaysWhatIsProse() throws IOException {
    String text = "# " + DOG + "\n\n    " + DOG + "\n\n`" + DOG + "`\n\n<!-- x -->" + DOG + "\n";
    try (Editor editor = Editor.on(server, Capabilities.none(), home)) {
      editor.open(URI, "markdown", text);
      int markdown = editor.diagnostics(URI, 1).size();
      assertEquals(
          correct(CorrectionRequest.of(Format.MARKDOWN.read(text))).edits().size(), markdown);
      editor.open("untitled:x.md", "python", text.replace("\n\n", "\n"));
      assertEquals(1, editor.diagnostics("untitled:x.md", 1).size());
      editor.open(URI, "json", "{\"text\": \"" + DOG + "\"}");
      assertEquals(0, editor.diagnostics(URI, 1).size());
      editor.open(
          "file:///tmp/x.tex", "of-nobody", "\\begin{verbatim}\n" + DOG + "\n\\end{verbatim}");
      assertEquals(0, editor.diagnostics("file:///tmp/x.tex", 1).size());
    }
  }

  @Test
  void sentencesThatStayAreNotReadAgain() throws IOException {
    SentenceCache cache = SentenceCache.ofBytes(1 << 24);
    CorrectorOptions options = CorrectorOptions.DEFAULT.withCache(cache);
    try (LspServer own = new LspServer(new LspServer.Resources(Corrector::bundled, options, home));
        Editor editor = Editor.on(own, Capabilities.none(), home)) {
      editor.open(URI, "plaintext", "One is here. Two is here. Three is here.");
      editor.diagnostics(URI, 1);
      long before = cache.size();
      assertEquals(3, before);
      editor.change(URI, 2, new TextDocumentContentChangeEvent(range(0, 13, 0, 16), "Four"));
      editor.diagnostics(URI, 2);
      assertEquals(before + 1, cache.size());
    }
  }

  @Test
  void whatIsClosedHasNoDiagnostics() throws IOException {
    try (Editor editor = Editor.on(server, Capabilities.none(), home)) {
      editor.open(URI, "plaintext", DOG);
      editor.diagnostics(URI, 1);
      editor
          .server
          .getTextDocumentService()
          .didClose(new DidCloseTextDocumentParams(new TextDocumentIdentifier(URI)));
      assertEquals(new PublishDiagnosticsParams(URI, List.of()), editor.next());
    }
  }

  @Test
  void whatIsNeverClosedIsForgotten() throws IOException {
    try (LspServer small = Editor.server(home, 5);
        Editor editor = Editor.on(small, Capabilities.none(), home)) {
      int count = 40;
      for (int i = 0; i < count; i++) {
        editor.open("untitled:" + i, "plaintext", DOG);
        editor.diagnostics("untitled:" + i, 1);
      }
      editor.change("untitled:3", 2, new TextDocumentContentChangeEvent(range(0, 0, 0, 1), "x"));
      editor.change("untitled:4", 2, new TextDocumentContentChangeEvent(DOG));
      assertEquals(1, editor.diagnostics("untitled:4", 2).size());
      synchronized (editor.logged) {
        assertEquals(count - 5 + 2, editor.logged.size(), () -> String.join("\n", editor.logged));
      }
    }
  }

  @Test
  void exitCodesTellWhetherTheClientSaidGoodbye() throws IOException {
    Editor polite = Editor.on(server, Capabilities.none(), home);
    assertEquals(0, polite.exit());
    Editor other = Editor.on(server, Capabilities.none(), home);
    assertEquals(1, other.vanish());
  }

  @Test
  void severalClientsConnectToASocket() throws IOException {
    ServerSocket socket = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
    try {
      CompletableFuture<Void> serving =
          CompletableFuture.runAsync(
              () -> {
                try {
                  server.serve(socket);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
      for (int i = 0; i < 2; i++) {
        try (Socket client = new Socket(socket.getInetAddress(), socket.getLocalPort())) {
          String body =
              "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{\"capabilities\":{}}}";
          client
              .getOutputStream()
              .write(
                  ("Content-Length: " + body.length() + "\r\n\r\n" + body)
                      .getBytes(StandardCharsets.UTF_8));
          InputStream in = client.getInputStream();
          assertTrue(
              new String(in.readNBytes(15), StandardCharsets.UTF_8).equals("Content-Length:"));
        }
      }
      socket.close();
      Editor.get(serving);
    } finally {
      socket.close();
    }
  }
}
