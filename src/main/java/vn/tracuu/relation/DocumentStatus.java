package vn.tracuu.relation;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What became of a document by a day, and what that rests on.
 *
 * @param state the state on that day
 * @param since from when it is so; null where it is not known
 * @param rule what it follows from
 * @param reasons the acts that it rests on, the one that decides first; empty where the document's
 *     own day of effect decides
 */
public record DocumentStatus(
    State state, @Nullable LocalDate since, Rule rule, List<Relation> reasons) {
  /** The state of a document on a day. */
  public enum State {
    /** Chưa có hiệu lực. */
    NOT_YET,
    /** Còn hiệu lực. */
    IN_FORCE,
    /** Hết hiệu lực một phần. */
    PARTLY_EXPIRED,
    /** Hết hiệu lực. */
    EXPIRED,
    /** Ngưng hiệu lực. */
    SUSPENDED,
    /** Ngưng hiệu lực một phần. */
    PARTLY_SUSPENDED,
    /** Chưa rõ. */
    UNKNOWN;

    /** The name in JSON: lower case, with a hyphen. */
    public String term() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** What a state follows from. */
  public enum Rule {
    /** The document's own words on its effect. */
    OWN_EFFECT,
    /** Another document's act, as its text states it. */
    ACT,
    /** Derived, not stated: what it details has ended (Law 80/2015/QH13 article 154, clause 4). */
    PARENT_ENDED,
    /** Nothing that is known decides. */
    NONE
  }

  /** Makes the list unmodifiable. */
  public DocumentStatus {
    reasons = List.copyOf(reasons);
  }

  /** Whether the state is derived by a rule of law rather than stated by a text. */
  public boolean derived() {
    return rule == Rule.PARENT_ENDED;
  }
}
