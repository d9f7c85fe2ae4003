// Review copy, 2024-11-05. Comments marked RV are mine (Odile); everything else was there before.

import { debounce } from './timing.js';

/**
 * Formats a duration for people, e.g. "3 h 05 min".
 *
 * RV: "for people" as opposed to whom? I'd say what the function returns for 0 and for negative numbers; at the moment
 * it returns "-1 h 59 min" for minus one minute, which can't be what anyone wants.
 *
 * @param {number} seconds - whole seconds; fractions are cut off, not rounded
 * @returns {string} the formatted duration
 */
export function formatDuration(seconds) {
  const h = Math.floor(seconds / 3600);
  const m = Math.floor((seconds % 3600) / 60);
  // RV: padStart is fine, but then the one-hour case reads "1 h 00 min". Is that what the mock-up shows?
  return h > 0 ? `${h} h ${String(m).padStart(2, '0')} min` : `${m} min`;
}

// RV: 250 ms feels sluggish on my machine. The old code used 80, and nobody ever complained.
export const onResize = debounce(() => window.dispatchEvent(new Event('relayout')), 250);

// TODO(#871): remove once Safari 15 is no longer supported
// RV: that day has come, hasn't it?
