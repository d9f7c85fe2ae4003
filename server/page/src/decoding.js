import { element } from "./elements.js";

function token(text, className, title) {
  return element("span", { className: `token ${className}`, title }, text === "" ? "end" : text);
}

/** One call: what was drafted, how much of it was right, and what the model wrote then. */
function call(each) {
  const tokens = each.draft.map((text, index) =>
    index < each.accepted
      ? token(text, "accepted", "drafted, and verified")
      : index === each.accepted && each.outcome === "corrected"
        ? token(text, "refused", "drafted, but the model wrote something else")
        : token(text, "unused", "drafted, not reached"),
  );
  const own = token(each.next, each.outcome === "corrected" ? "own diverged" : "own", each.next === "" ? "the end" : "the model's own");
  tokens.splice(each.accepted + (each.outcome === "corrected" ? 1 : 0), 0, own);
  const summary = `${each.accepted} of ${each.draft.length} drafted tokens verified, ${each.milliseconds} ms`;
  return element("li", {}, element("div", { className: "tokens" }, ...tokens), element("p", {}, summary));
}

function bar(name, trace, slowest) {
  return element(
    "div",
    { className: "race" },
    element("span", {}, name),
    element("meter", {
      min: 0,
      max: slowest,
      value: trace.milliseconds,
      ariaLabel: `${name}: ${trace.milliseconds} milliseconds`,
    }),
    element("span", {}, `${trace.milliseconds} ms, ${trace.calls.length} ${trace.calls.length === 1 ? "call" : "calls"}`),
  );
}

/** How a sentence was decoded, beside greedy decoding. */
export function decoding({ drafted, greedy }) {
  const slowest = Math.max(drafted.milliseconds, greedy.milliseconds);
  const written = drafted.calls.reduce((sum, each) => sum + each.accepted + (each.next === "" ? 0 : 1), 0);
  const times = drafted.divergences === 1 ? "once" : `${drafted.divergences} times`;
  return element(
    "div",
    {},
    bar("Redraft", drafted, slowest),
    bar("Greedy", greedy, slowest),
    element(
      "p",
      {},
      `${written} tokens in ${drafted.calls.length} calls of the decoder, greedy decoding takes one call a token. ` +
        `The draft is your sentence; the model left it ${drafted.divergences === 0 ? "nowhere" : times}.`,
    ),
    element("ol", { className: "calls" }, ...drafted.calls.map(call)),
    element(
      "p",
      { className: "legend" },
      token("verified", "accepted", ""),
      token("refused", "refused", ""),
      token("not reached", "unused", ""),
      token("the model's own", "own", ""),
    ),
  );
}
