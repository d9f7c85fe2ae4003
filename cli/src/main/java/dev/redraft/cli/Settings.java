package dev.redraft.cli;

import dev.redraft.corrector.CorrectorOptions;
import dev.redraft.corrector.Dictionary;

/**
 * How a text is corrected: what the command line says, else its project, else the defaults.
 *
 * @param options for the corrector
 * @param dictionary words that stay as they are
 */
record Settings(CorrectorOptions options, Dictionary dictionary) {}
