import { element } from "./elements.js";
import { look } from "./findings.js";

/** What a replacement does, in words. */
export function deed(original, replacement) {
  if (original.trim() === "" && replacement.trim() !== "") {
    return `Insert “${replacement.trim()}”`;
  }
  if (replacement.trim() === "") {
    return original.trim() === "" ? "Change the space" : `Remove “${original.trim()}”`;
  }
  return `“${replacement.trim()}”`;
}

/**
 * What there is to say about a finding, and what can be done.
 *
 * @param finding {from, to, edit}, or undefined
 * @param actions {accept(finding, replacement), ignore(finding), addWord(finding)}
 */
export function card(finding, actions) {
  if (!finding) {
    return element("p", { className: "hint" }, "Put the cursor on an underlined word, or press F8 for the next.");
  }
  const { edit } = finding;
  const choices = [edit.replacement, ...edit.alternatives].map((replacement, index) =>
    element(
      "button",
      {
        type: "button",
        className: index === 0 ? "accept first" : "accept",
        onclick: () => actions.accept(finding, replacement),
      },
      deed(edit.original, replacement),
    ),
  );
  const others = [element("button", { type: "button", onclick: () => actions.ignore(finding) }, "Ignore")];
  if (/^[\p{L}\p{M}'’-]+$/u.test(edit.original.trim())) {
    others.push(element("button", { type: "button", onclick: () => actions.addWord(finding) }, "Add to dictionary"));
  }
  return element(
    "div",
    { className: `finding-card ${look(edit)}` },
    element("h3", {}, edit.title),
    element("p", {}, edit.message),
    element("div", { className: "choices" }, ...choices),
    element("div", { className: "choices" }, ...others),
    element("p", { className: "sure" }, `${Math.round(edit.confidence * 100)} % sure · ${edit.kind}`),
  );
}
