package dev.redraft.tokenizer;

/** What a {@linkplain TextBlock block} of a text is, which says what is asked of its sentences. */
public enum BlockKind {
  /** Sentences that go on over line ends; also what is no other kind. */
  PARAGRAPH(Role.PROSE),
  /** A title, without its number signs: sentence or not, no full stop is missing. */
  HEADING(Role.PART),
  /** An item of a list or a line of a recipe, without its bullet or number. */
  LIST_ITEM(Role.PART),
  /** A cell of a table. */
  TABLE_CELL(Role.PART),
  /** What somebody else wrote: lines behind {@code >}, with the line that says who wrote them. */
  QUOTATION(Role.LEFT_ALONE),
  /** A stanza: lines of its own length, each perhaps beginning with a capital. */
  VERSE(Role.PART),
  /** "Dear Mr Thompson,": what follows goes on in a line of its own. */
  GREETING(Role.PART),
  /** "Yours sincerely,": a name follows. */
  CLOSING(Role.PART),
  /** Who wrote a letter, below its closing. */
  SIGNATURE(Role.PART),
  /** A name, a colon and what it stands for: "Phone: 555-0199", "Q: Is it free?". */
  LABEL(Role.PART),
  /** What stands below a figure: "Figure 3: The results". */
  CAPTION(Role.PART),
  /** A comment of a program. */
  COMMENT(Role.PROSE),
  /** A line within fences: left alone where code is protected, which its owner may not want. */
  CODE(Role.PART),
  /** What no person reads as prose: mail headers, trailers, rules, indented code. */
  MACHINE(Role.LEFT_ALONE);

  private enum Role {
    PROSE,
    PART,
    LEFT_ALONE
  }

  private final Role role;

  BlockKind(Role role) {
    this.role = role;
  }

  /** Whether nothing in such a block is corrected. */
  public boolean isLeftAlone() {
    return role == Role.LEFT_ALONE;
  }

  /** Whether such a block is made of whole sentences, so that one may lack its end. */
  public boolean isProse() {
    return role == Role.PROSE;
  }
}
