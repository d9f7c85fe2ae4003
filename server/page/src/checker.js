import { ChangeSet } from "@codemirror/state";
import { correct } from "./events.js";
import { setFindings } from "./findings.js";

const PAUSE_MILLIS = 120;

/** Checks the text whenever it has changed and the keys rest for a moment. */
export class Checker {
  /**
   * @param view the editor
   * @param question gives what is asked beside the text
   * @param isIgnored whether the user does not want to hear of an edit
   * @param tell is told "checking", "done", or what went wrong
   */
  constructor(view, question, isIgnored, tell) {
    Object.assign(this, { view, question, isIgnored, tell });
    this.sentences = [];
    this.since = null;
    this.timer = 0;
    this.aborter = new AbortController();
  }

  /** The text has changed. */
  changed(changes) {
    this.since = this.since?.compose(changes) ?? null;
    this.sentences = this.sentences.map((each) => ({
      ...each,
      from: changes.mapPos(each.from, 1),
      to: changes.mapPos(each.to, -1),
    }));
    this.soon();
  }

  soon() {
    this.aborter.abort();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.check(), PAUSE_MILLIS);
  }

  /** The sentence at a place, as the model is shown it; undefined where none is known. */
  sentenceAt(place) {
    return this.sentences.find((each) => each.from <= place && place <= each.to)?.shown;
  }

  async check() {
    const { doc } = this.view.state;
    this.aborter = new AbortController();
    this.since = ChangeSet.empty(doc.length);
    const seen = [];
    const asked = { ...this.question(), text: doc.toString() };
    this.tell("checking");
    try {
      await correct(asked, this.aborter.signal, (event, data) => {
        if (event === "sentence") {
          seen.push(this.show(data));
          this.tell("checking", doc.length === 0 ? 1 : data.end / doc.length);
        } else {
          this.sentences = seen;
          this.tell(data.incomplete ? "Time ran out before the end." : "done");
        }
      });
    } catch (problem) {
      if (problem.name !== "AbortError") {
        this.tell(problem.message);
      }
    }
  }

  show(sentence) {
    const from = this.since.mapPos(sentence.start, 1);
    const to = Math.max(from, this.since.mapPos(sentence.end, -1));
    const found = sentence.edits
      .filter((edit) => !this.isIgnored(sentence.shown, edit) && edit.markStart < edit.markEnd)
      .map((edit) => ({
        from: this.since.mapPos(edit.markStart, 1),
        to: this.since.mapPos(edit.markEnd, -1),
        edit: { ...edit, shown: sentence.shown },
      }))
      .filter(({ from: start, to: end, edit }) => end - start === edit.markEnd - edit.markStart);
    this.view.dispatch({ effects: setFindings.of({ from, to, found }) });
    return { from, to, shown: sentence.shown };
  }
}
