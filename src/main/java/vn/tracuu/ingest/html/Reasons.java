package vn.tracuu.ingest.html;

/** Why a line is no part of an article, in the words that {@code inspect --removed} prints. */
final class Reasons {
  static final String UNSEEN = "unseen";
  static final String OUTSIDE = "outside of the article";
  static final String PROFILE = "chrome of the profile ";
  static final String SCORE = "reads like chrome";
  static final String PHRASE = "chrome phrase";
  static final String REPEATED = "said before";
  static final String LINKS = "links to other pages";
  static final String SITE = "on many pages of the site";
  static final String SITE_LIST = "such a list on many pages of the site";
  static final String PICTURE_NAME = "picture name";
  static final String SITE_END = "at this end of many texts of the site";
  static final String ABOVE_TITLE = "above the title";
  static final String BELOW = "below the author";

  /** Before the name of a field: the line is kept, but as that field. */
  static final String FIELD = "field: ";

  private Reasons() {}
}
