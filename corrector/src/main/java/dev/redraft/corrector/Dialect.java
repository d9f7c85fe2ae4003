package dev.redraft.corrector;

/** The variety of English that a text is written in, whose spelling and usage are right in it. */
public enum Dialect {
  /** American English: nothing is made British. */
  US,
  /** British English: nothing is made American. */
  GB,
  /** Either, or both: what is right in one of them stays as it is. */
  ANY
}
