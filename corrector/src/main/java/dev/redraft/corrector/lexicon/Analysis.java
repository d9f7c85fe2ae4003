package dev.redraft.corrector.lexicon;

/**
 * One way to read a word.
 *
 * @param form what it is
 * @param lemma the word it is a form of; itself for a base form
 */
public record Analysis(Form form, String lemma) {}
