import { StateEffect, StateField } from "@codemirror/state";
import { Decoration, EditorView } from "@codemirror/view";

/** Puts a sentence's findings in the place of those that are in it. */
export const setFindings = StateEffect.define();

/** Takes a finding away. */
export const dropFinding = StateEffect.define();

const LOOKS = { SPELL: "spelling", PUNCT: "writing", ORTH: "writing", OTHER: "choice", WO: "choice" };

/** How an error is underlined. */
export function look(edit) {
  return LOOKS[edit.kind.slice(2)] ?? "grammar";
}

function mark(edit) {
  return Decoration.mark({ class: `finding ${look(edit)}`, edit });
}

function touched(transaction, from, to) {
  return transaction.changes.touchesRange(from, to) !== false;
}

/** The findings, each a range with its edit, which move with the text and go when it is changed. */
export const findings = StateField.define({
  create: () => Decoration.none,
  update(value, transaction) {
    let marks = value;
    if (transaction.docChanged) {
      marks = marks.update({ filter: (from, to) => !touched(transaction, from, to) });
      marks = marks.map(transaction.changes);
    }
    for (const effect of transaction.effects) {
      if (effect.is(setFindings)) {
        const { from, to, found } = effect.value;
        marks = marks.update({
          filterFrom: from,
          filterTo: to,
          filter: (start, end) => end <= from || start >= to,
          add: found.map((each) => mark(each.edit).range(each.from, each.to)),
          sort: true,
        });
      } else if (effect.is(dropFinding)) {
        marks = marks.update({ filter: (from) => from !== effect.value });
      }
    }
    return marks;
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** All findings in order: {from, to, edit}. */
export function all(state) {
  const found = [];
  state.field(findings).between(0, state.doc.length, (from, to, value) => {
    found.push({ from, to, edit: value.spec.edit });
  });
  return found;
}

/** The finding at the cursor, or undefined. */
export function current(state) {
  const { from, to } = state.selection.main;
  return all(state).find((each) => each.from <= to && from <= each.to);
}

/** What the text must become where a finding is, with one of its replacements. */
export function change(finding, replacement) {
  const { edit, from } = finding;
  const start = from + edit.start - edit.markStart;
  return { from: start, to: start + edit.end - edit.start, insert: replacement };
}
