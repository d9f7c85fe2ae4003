package dev.redraft.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import dev.redraft.tokenizer.TextUnit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.WorkDoneProgressKind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can be done about diagnostics, and what settings change. */
class ActionsTest {
  private static final String DOG = "We always walked the the dog.";
  private static final String DAYS = "She go to school every days.";
  private static final String WORD = "It was a beautifull day.";

  @TempDir static Path home;
  @TempDir Path root;
  private static LspServer server;
  private String uri = "";

  @BeforeAll
  static void open() {
    server = Editor.server(home, 1_000);
  }

  @AfterAll
  static void close() {
    server.close();
  }

  @BeforeEach
  void name() {
    uri = root.resolve("letter.txt").toUri().toString();
  }

  private Editor editor() throws IOException {
    return Editor.on(server, Capabilities.rich(), root);
  }

  private static CodeAction titled(List<CodeAction> actions, String title) {
    return actions.stream()
        .filter(each -> each.getTitle().contains(title))
        .findFirst()
        .orElseThrow(() -> new AssertionError(title + " is not in " + actions));
  }

  @Test
  void replacementsAndOthersAreOffered() throws IOException {
    try (Editor editor = editor()) {
      String text = DOG + " " + WORD;
      editor.open(uri, "plaintext", text);
      List<Diagnostic> diagnostics = editor.diagnostics(uri, 1);
      assertEquals(2, diagnostics.size());
      List<CodeAction> actions = editor.actions(uri, diagnostics.get(1).getRange(), null);
      CodeAction first = actions.get(0);
      assertEquals("Replace \"beautifull\" with \"beautiful\"", first.getTitle());
      assertEquals(CodeActionKind.QuickFix, first.getKind());
      assertTrue(first.getIsPreferred());
      assertEquals(
          1, first.getEdit().getDocumentChanges().get(0).getLeft().getTextDocument().getVersion());
      assertEquals(
          text.replace("beautifull", "beautiful"), Applied.to(text, first, TextUnit.UTF_16));
      assertEquals(
          text.replace("beautifull", "beautiful").replace("the the", "the"),
          Applied.to(text, titled(actions, "Correct all 2"), TextUnit.UTF_16));
      for (String title :
          List.of(
              "Ignore here",
              "dictionary of the user",
              "dictionary of the workspace",
              "Turn off R:SPELL")) {
        titled(actions, title);
      }
      Range elsewhere = new Range(new Position(0, 0), new Position(0, 2));
      assertEquals(List.of(), editor.actions(uri, elsewhere, null));
    }
  }

  @Test
  void alternativesAreActionsOfTheirOwn() throws IOException {
    try (Editor editor = editor()) {
      editor.settings = JsonParser.parseString("{\"level\": \"eager\"}");
      editor.open(uri, "plaintext", DAYS);
      List<Diagnostic> diagnostics = editor.diagnostics(uri, 1);
      List<CodeAction> actions = editor.actions(uri, diagnostics.get(0).getRange(), null);
      assertEquals("Replace \"go\" with \"goes\"", actions.get(0).getTitle());
      assertEquals("Replace \"go\" with \"went\"", actions.get(1).getTitle());
      assertFalse(actions.get(1).getIsPreferred());
    }
  }

  @Test
  void whatIsIgnoredStaysIgnored() throws IOException {
    try (Editor editor = editor()) {
      editor.open(uri, "plaintext", WORD + " " + DOG);
      Range first = editor.diagnostics(uri, 1).get(0).getRange();
      editor.execute(titled(editor.actions(uri, first, null), "Ignore here"));
      assertEquals(1, editor.diagnostics(uri, 1).size());
      editor.open(uri, "plaintext", "Fine. " + WORD);
      assertEquals(0, editor.diagnostics(uri, 1).size());
    }
  }

  @Test
  void aWordOfTheWorkspaceIsAWord() throws IOException {
    try (Editor editor = editor()) {
      editor.open(uri, "plaintext", WORD);
      Range first = editor.diagnostics(uri, 1).get(0).getRange();
      editor.execute(titled(editor.actions(uri, first, null), "of the workspace"));
      assertEquals(0, editor.diagnostics(uri, 1).size());
      assertEquals(
          List.of("beautifull"), Files.readAllLines(root.resolve(".redraft").resolve("words.txt")));
    }
  }

  @Test
  void aWordOfTheUserIsAWordEverywhere() throws IOException {
    Path list = home.resolve(".redraft").resolve("words.txt");
    try (Editor editor = editor()) {
      editor.open(uri, "plaintext", WORD);
      Range first = editor.diagnostics(uri, 1).get(0).getRange();
      editor.execute(titled(editor.actions(uri, first, null), "of the user"));
      assertEquals(0, editor.diagnostics(uri, 1).size());
      assertEquals(List.of("beautifull"), Files.readAllLines(list));
    } finally {
      Files.deleteIfExists(list);
    }
  }

  @Test
  void aKindIsTurnedOff() throws IOException {
    try (Editor editor = editor()) {
      editor.open(uri, "plaintext", WORD + " " + DOG);
      Range first = editor.diagnostics(uri, 1).get(0).getRange();
      editor.execute(titled(editor.actions(uri, first, null), "Turn off R:SPELL"));
      assertEquals("U:DET", editor.diagnostics(uri, 1).get(0).getCode().getLeft());
    }
  }

  @Test
  void settingsAreAskedFor() throws IOException {
    try (Editor editor = editor()) {
      editor.settings =
          JsonParser.parseString(
              "{\"disabledKinds\": [\"DET\"], \"dictionary\": [\"beautifull\"], \"level\": \"wild\"}");
      editor.open(uri, "plaintext", WORD + " " + DOG);
      assertEquals(0, editor.diagnostics(uri, 1).size());
      assertEquals(
          List.of(
              "Redraft: setting redraft.level is \"wild\", but must be careful or balanced or eager"),
          editor.shown);
      editor.settings = null;
      editor
          .server
          .getWorkspaceService()
          .didChangeConfiguration(new DidChangeConfigurationParams(JsonParser.parseString("{}")));
      assertEquals(2, editor.diagnostics(uri, 1).size());
    }
  }

  @Test
  void theProjectComesBeforeTheEditor() throws IOException {
    Path toml = root.resolve(".redraft.toml");
    try (Editor editor = editor()) {
      editor.settings = JsonParser.parseString("{\"level\": \"eager\"}");
      editor.open(uri, "plaintext", DAYS);
      int eager = editor.diagnostics(uri, 1).size();
      Files.writeString(toml, "min-confidence = 1\n");
      save(editor);
      assertEquals(0, editor.diagnostics(uri, 1).size());
      Files.writeString(toml, "ignore = [\"*.md\"]\n\nlevl = 3\n");
      save(editor);
      assertEquals(eager, editor.diagnostics(uri, 1).size());
      assertEquals(1, editor.shown.size());
      assertTrue(editor.shown.get(0).contains(toml + ":3: 'levl' is unknown"));
      Files.writeString(toml, "ignore = [\"letter.*\"]\n");
      save(editor);
      assertEquals(0, editor.diagnostics(uri, 1).size());
    }
  }

  private void save(Editor editor) {
    editor
        .server
        .getTextDocumentService()
        .didSave(new DidSaveTextDocumentParams(new TextDocumentIdentifier(uri)));
  }

  @Test
  void progressIsShownWhereItTakesLong() throws IOException {
    try (Editor editor = editor()) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 400; i++) {
        text.append("In the year ").append(i).append(", people was walking to the market. ");
      }
      editor.open(uri, "plaintext", text.toString());
      editor.diagnostics(uri, 1);
      synchronized (editor.progress) {
        List<WorkDoneProgressKind> kinds =
            editor.progress.stream().map(each -> each.getValue().getLeft().getKind()).toList();
        assertTrue(kinds.size() >= 2, () -> "only " + kinds);
        assertEquals(WorkDoneProgressKind.begin, kinds.get(0));
        assertEquals(WorkDoneProgressKind.end, kinds.get(kinds.size() - 1));
      }
    }
  }
}
