/**
 * Asks for corrections, and hands on each event as it comes.
 *
 * @param {object} question as POST /v1/correct takes it
 * @param {AbortSignal} signal ends it
 * @param {(event: string, data: any) => void} take
 * @throws {Error} with what the server says, if it refuses
 */
export async function correct(question, signal, take) {
  const response = await fetch("/v1/correct", {
    method: "POST",
    headers: { "Content-Type": "application/json", Accept: "text/event-stream" },
    body: JSON.stringify(question),
    signal,
  });
  if (!response.ok) {
    throw new Error((await response.json()).error);
  }
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) {
      return;
    }
    rest += value;
    const events = rest.split("\n\n");
    rest = events.pop();
    for (const each of events) {
      const lines = each.split("\n");
      take(lines[0].slice("event: ".length), JSON.parse(lines[1].slice("data: ".length)));
    }
  }
}

/** Asks how a sentence is decoded. */
export async function trace(sentence, signal) {
  const response = await fetch("/v1/trace", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ sentence }),
    signal,
  });
  const answer = await response.json();
  if (!response.ok) {
    throw new Error(answer.error);
  }
  return answer;
}

/** Adds a word to the user's dictionary. */
export async function addWord(word) {
  const response = await fetch("/v2/words/add", { method: "POST", body: new URLSearchParams({ word }) });
  if (!response.ok) {
    throw new Error(await response.text());
  }
}
