package dev.redraft.lsp;

import dev.redraft.corrector.Edit;
import dev.redraft.corrector.kinds.EditKind.Category;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.SnippetTextEdit;
import org.eclipse.lsp4j.TextDocumentEdit;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** What can be done about findings. */
final class CodeActions {
  /** The kind of the action that corrects a whole document. */
  static final String FIX_ALL = CodeActionKind.SourceFixAll + ".redraft";

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}'’.-]+");

  /** Kinds of errors that a word may seem to be which a dictionary lacks. */
  private static final Set<Category> OF_WORDS =
      Set.of(
          Category.SPELLING,
          Category.ORTHOGRAPHY,
          Category.NOUN_NUMBER,
          Category.MORPHOLOGY,
          Category.OTHER);

  private final Findings findings;
  private final Snapshot snapshot;
  private final CodeActionParams params;
  private final boolean versionsEdits;
  private final List<CodeAction> actions = new ArrayList<>();

  private CodeActions(Findings findings, CodeActionParams params, boolean versionsEdits) {
    this.findings = findings;
    snapshot = findings.snapshot();
    this.params = params;
    this.versionsEdits = versionsEdits;
  }

  /**
   * The actions for a stretch of a version, those that correct first.
   *
   * @param versionsEdits whether edits name the version
   */
  static List<Either<Command, CodeAction>> of(
      Findings findings, CodeActionParams params, boolean versionsEdits) {
    CodeActions all = new CodeActions(findings, params, versionsEdits);
    if (all.wants(CodeActionKind.QuickFix)) {
      List<Finding> meant =
          findings
              .at(
                  all.snapshot.offset(params.getRange().getStart()),
                  all.snapshot.offset(params.getRange().getEnd()))
              .toList();
      meant.forEach(all::addReplacements);
      if (!meant.isEmpty() && findings.findings().size() > 1) {
        all.addFixAll(CodeActionKind.QuickFix);
      }
      meant.forEach(all::addOthers);
    }
    // Editors show actions on a whole document only to who asks for them.
    if (params.getContext().getOnly() != null
        && all.wants(FIX_ALL)
        && !findings.findings().isEmpty()) {
      all.addFixAll(FIX_ALL);
    }
    return all.actions.stream().map(Either::<Command, CodeAction>forRight).toList();
  }

  /** Whether a kind, or one that it is part of, is asked for; without a word, all are. */
  private boolean wants(String kind) {
    List<String> only = params.getContext().getOnly();
    return only == null
        || only.stream()
            .anyMatch(each -> each.isEmpty() || kind.equals(each) || kind.startsWith(each + "."));
  }

  private void addReplacements(Finding finding) {
    Edit edit = finding.edit();
    boolean isFirst = true;
    for (String replacement : edit.choices()) {
      CodeAction action = action(title(finding, replacement), CodeActionKind.QuickFix, finding);
      action.setIsPreferred(isFirst);
      action.setEdit(workspaceEdit(List.of(textEdit(edit, replacement))));
      actions.add(action);
      isFirst = false;
    }
  }

  private static String title(Finding finding, String replacement) {
    String original = finding.place().original().strip();
    String shown = replacement.strip();
    if (original.isEmpty()) {
      return "Insert \"" + shown + "\"";
    }
    return shown.isEmpty()
        ? "Remove \"" + original + "\""
        : "Replace \"" + original + "\" with \"" + shown + "\"";
  }

  private void addFixAll(String kind) {
    CodeAction action =
        new CodeAction("Correct all " + findings.findings().size() + " in this document");
    action.setKind(kind);
    action.setEdit(
        workspaceEdit(
            findings.findings().stream()
                .map(each -> textEdit(each.edit(), each.edit().replacement()))
                .toList()));
    actions.add(action);
  }

  private void addOthers(Finding finding) {
    add(finding, Commands.ignoreHere("Ignore here", snapshot.uri(), finding.place()));
    String word = finding.place().original().strip();
    if (OF_WORDS.contains(finding.kind().category()) && WORD.matcher(word).matches()) {
      String add = "Add \"" + word + "\" to the dictionary of ";
      add(finding, Commands.addWord(add + "the user", snapshot.uri(), word, true));
      add(finding, Commands.addWord(add + "the workspace", snapshot.uri(), word, false));
    }
    String kind = finding.kind().code();
    add(finding, Commands.turnOff("Turn off " + kind, kind));
  }

  private void add(Finding finding, Command command) {
    CodeAction action = action(command.getTitle(), CodeActionKind.QuickFix, finding);
    action.setCommand(command);
    actions.add(action);
  }

  private CodeAction action(String title, String kind, Finding finding) {
    CodeAction action = new CodeAction(title);
    action.setKind(kind);
    Diagnostic own = Diagnostics.of(snapshot, finding);
    List<Diagnostic> given = params.getContext().getDiagnostics();
    action.setDiagnostics(
        given.stream()
            .filter(each -> each.getRange().equals(own.getRange()))
            .filter(each -> Diagnostics.SOURCE.equals(each.getSource()))
            .toList());
    return action;
  }

  private TextEdit textEdit(Edit edit, String replacement) {
    return new TextEdit(snapshot.range(edit.start(), edit.end()), replacement);
  }

  private WorkspaceEdit workspaceEdit(List<TextEdit> edits) {
    if (!versionsEdits) {
      return new WorkspaceEdit(Map.of(snapshot.uri(), edits));
    }
    VersionedTextDocumentIdentifier document =
        new VersionedTextDocumentIdentifier(snapshot.uri(), snapshot.version());
    List<Either<TextEdit, SnippetTextEdit>> plain =
        edits.stream().map(Either::<TextEdit, SnippetTextEdit>forLeft).toList();
    WorkspaceEdit edit =
        new WorkspaceEdit(List.of(Either.forLeft(new TextDocumentEdit(document, plain))));
    edit.setChanges(null);
    return edit;
  }
}
