package vn.tracuu.relation;

/** What a token is: a phrase of {@code phrases.tsv}, a sign, a document. */
enum Word {
  AMEND,
  REPLACE,
  REPEAL,
  EXPIRE,
  CORRECT,
  SUSPEND,
  KEEP,
  EXTEND,
  DETAIL,
  IMPLEMENT,
  PLAN,
  CONCLUDE,
  PASSIVE,
  AGENT,
  EXCEPT,
  AND,
  OF,
  ABOUT,
  PIN,
  WORDING,
  FEW,
  ALL,
  FOLLOWS,
  EFFECT,
  HEDGE,
  /** {@code Nghị định này}. */
  SELF,
  COMMA,
  SEMICOLON,
  COLON,
  /** The end of a sentence or a paragraph. */
  STOP,
  OPEN,
  CLOSE,
  /** Words that only look like another phrase. */
  PLAIN,
  /** A document that is named. */
  MENTION;

  /** Whether it says what one document does to another. */
  boolean isVerb() {
    return ordinal() <= CONCLUDE.ordinal() && this != PLAN;
  }

  /** Whether it changes the other, or its force. */
  boolean isAct() {
    return ordinal() <= EXTEND.ordinal();
  }

  /** The kind of relation that it makes, of a verb. */
  RelationKind kind() {
    return switch (this) {
      case AMEND -> RelationKind.AMENDS;
      case REPLACE -> RelationKind.REPLACES;
      case REPEAL, EXPIRE -> RelationKind.REPEALS;
      case CORRECT -> RelationKind.CORRECTS;
      case SUSPEND -> RelationKind.SUSPENDS;
      case KEEP -> RelationKind.KEEPS;
      case EXTEND -> RelationKind.EXTENDS;
      case DETAIL -> RelationKind.DETAILS;
      case IMPLEMENT -> RelationKind.IMPLEMENTS;
      case CONCLUDE -> RelationKind.CONCLUDES;
      default -> RelationKind.REFERS;
    };
  }
}
