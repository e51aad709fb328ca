package vn.tracuu.relation;

import java.util.Locale;

/** Whether the text does what it names. */
public enum Certainty {
  /** The document acts, or a text states that another did. */
  ASSERTED,
  /** Drafted, proposed, asked for, or to be considered: {@code dự kiến}. Never part of a status. */
  PLANNED;

  /** The name in JSON: lower case. */
  public String term() {
    return name().toLowerCase(Locale.ROOT);
  }
}
