import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { EditorState } from "@codemirror/state";
import { drawSelection, EditorView, keymap, placeholder } from "@codemirror/view";
import { card, deed } from "./card.js";
import { Checker } from "./checker.js";
import { decoding } from "./decoding.js";
import { element } from "./elements.js";
import { addWord, trace } from "./events.js";
import { all, change, current, dropFinding, findings } from "./findings.js";

const LISTED = 50;
const TRACE_PAUSE_MILLIS = 400;

const part = (id) => document.getElementById(id);
const ignored = new Set();
const ignoredKey = (sentence, edit) => JSON.stringify([sentence, edit.original, edit.replacement]);
let lastList = "";
let lastCard = null;
let traced = "";
let traceTimer = 0;

const actions = {
  accept(finding, replacement) {
    view.dispatch({ changes: change(finding, replacement), userEvent: "input.complete", scrollIntoView: true });
    view.focus();
  },
  ignore(finding) {
    ignored.add(ignoredKey(finding.edit.shown, finding.edit));
    view.dispatch({ effects: dropFinding.of(finding.from) });
    view.focus();
  },
  async addWord(finding) {
    try {
      await addWord(finding.edit.original.trim());
      view.dispatch({ effects: dropFinding.of(finding.from) });
      checker.soon();
    } catch (problem) {
      say(problem.message);
    }
    view.focus();
  },
};

function go(step) {
  return () => {
    const found = all(view.state);
    if (found.length > 0) {
      const { from } = view.state.selection.main;
      const next =
        step > 0
          ? (found.find((each) => each.from > from) ?? found[0])
          : (found.findLast((each) => each.from < from) ?? found.at(-1));
      show(next);
    }
    return true;
  };
}

function show(finding) {
  view.dispatch({ selection: { anchor: finding.from }, scrollIntoView: true });
  view.focus();
}

function acceptCurrent() {
  const finding = current(view.state);
  if (finding) {
    actions.accept(finding, finding.edit.replacement);
  }
  return true;
}

function acceptAll() {
  const found = all(view.state);
  view.dispatch({ changes: found.map((each) => change(each, each.edit.replacement)), userEvent: "input.complete" });
  say(`${found.length} accepted; undo takes them back.`);
  view.focus();
}

function say(text) {
  part("status").textContent = text;
}

function tell(state, share) {
  if (state === "checking") {
    say(share === undefined ? "Checking …" : `Checking … ${Math.floor(share * 100)} %`);
  } else if (state === "done") {
    const count = all(view.state).length;
    say(count === 0 ? "Nothing found." : count === 1 ? "1 finding." : `${count} findings.`);
    showTrace();
  } else {
    say(state);
  }
}

function render() {
  const found = all(view.state);
  const finding = current(view.state);
  part("accept-all").disabled = found.length === 0;
  const key = JSON.stringify(found.slice(0, LISTED).map(({ from, edit }) => [from, edit.original, edit.replacement]));
  if (key !== lastList) {
    lastList = key;
    part("list").replaceChildren(
      ...found.slice(0, LISTED).map((each) =>
        element(
          "li",
          {},
          element(
            "button",
            { type: "button", onclick: () => show(each) },
            `${each.edit.title}${each.edit.original.trim() === "" || each.edit.replacement.trim() === "" ? "" : `: “${each.edit.original.trim()}”`} → ${deed(each.edit.original, each.edit.replacement)}`,
          ),
        ),
      ),
    );
  }
  if (finding?.edit !== lastCard?.edit || finding?.from !== lastCard?.from || lastCard === null) {
    lastCard = finding;
    part("card").replaceChildren(card(finding, actions));
  }
}

function showTrace() {
  clearTimeout(traceTimer);
  if (!part("decoding").open) {
    return;
  }
  traceTimer = setTimeout(async () => {
    const sentence = checker.sentenceAt(view.state.selection.main.head) ?? checker.sentences[0]?.shown;
    if (sentence === undefined || sentence === traced) {
      return;
    }
    traced = sentence;
    try {
      const answer = await trace(sentence);
      if (traced === sentence) {
        part("trace").replaceChildren(decoding(answer));
      }
    } catch (problem) {
      part("trace").replaceChildren(element("p", {}, problem.message));
    }
  }, TRACE_PAUSE_MILLIS);
}

const view = new EditorView({
  parent: part("editor"),
  state: EditorState.create({
    doc: "",
    extensions: [
      EditorView.cspNonce.of(document.querySelector("meta[name=nonce]").content),
      history(),
      drawSelection(),
      EditorView.lineWrapping,
      placeholder("Write or paste English here."),
      EditorView.contentAttributes.of({ "aria-label": "Your text", spellcheck: "false", autocorrect: "off" }),
      findings,
      keymap.of([
        { key: "F8", run: go(1) },
        { key: "Shift-F8", run: go(-1) },
        { key: "Alt-Enter", run: acceptCurrent },
        ...defaultKeymap,
        ...historyKeymap,
      ]),
      EditorView.updateListener.of((update) => {
        if (update.docChanged) {
          checker.changed(update.changes);
        }
        if (update.docChanged || update.selectionSet || update.transactions.length > 0) {
          render();
          showTrace();
        }
      }),
    ],
  }),
});

const checker = new Checker(
  view,
  () => ({ level: part("level").value }),
  (sentence, edit) => ignored.has(ignoredKey(sentence, edit)),
  tell,
);

part("level").addEventListener("change", () => checker.soon());
part("accept-all").addEventListener("click", acceptAll);
part("decoding").addEventListener("toggle", showTrace);
part("example").addEventListener("click", () => {
  const text = "She go to school every days. We always walked the the dog, and I definately liked it. Nothing is wrong here.";
  view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } });
  view.focus();
});
render();
view.focus();
