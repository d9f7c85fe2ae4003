/**
 * An element. Texts become text, never mark-up.
 *
 * @param {string} name
 * @param {object} properties of the element; "on..." are listeners
 * @param {...(Node|string)} children
 */
export function element(name, properties = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (key.startsWith("on")) {
      made.addEventListener(key.slice(2), value);
    } else if (key.startsWith("aria") || key === "role") {
      made.setAttribute(key.replace(/[A-Z]/, (letter) => `-${letter.toLowerCase()}`), value);
    } else {
      made[key] = value;
    }
  }
  made.append(...children);
  return made;
}
