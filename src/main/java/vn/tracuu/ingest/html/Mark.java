package vn.tracuu.ingest.html;

/**
 * What an element says about the text inside it, as bits of an {@code int}: by its tag, its role,
 * its style, or the words in its class and id.
 */
final class Mark {
  /** No reader sees it: {@code hidden}, {@code display:none}, for screen readers only. */
  static final int UNSEEN = 1;

  static final int NAVIGATION = 1 << 1;
  static final int FOOTER = 1 << 2;
  static final int HEADER = 1 << 3;
  static final int ASIDE = 1 << 4;
  static final int FORM = 1 << 5;

  /** {@code article}, {@code main}, {@code itemprop=articleBody}. */
  static final int ARTICLE = 1 << 6;

  static final int LIST = 1 << 7;
  static final int TABLE = 1 << 8;
  static final int HEADING = 1 << 9;
  static final int CAPTION = 1 << 10;
  static final int QUOTE = 1 << 11;

  /** Preformatted text. */
  static final int CODE = 1 << 12;

  /** Class or id speaks of menus, banners, cookies, logins and the like. */
  static final int CHROME = 1 << 13;

  static final int COMMENTS = 1 << 14;
  static final int RELATED = 1 << 15;
  static final int SHARING = 1 << 16;
  static final int ADVERT = 1 << 17;

  /** Class or id speaks of what is said about the article: author, date, tags. */
  static final int ABOUT = 1 << 18;

  /** Class or id speaks of content. */
  static final int CONTENT = 1 << 19;

  /** A table row whose cells are joined to one line. */
  static final int ROW = 1 << 20;

  /** A paragraph by its tag. */
  static final int PARAGRAPH = 1 << 21;

  /** A link of which this is a part. */
  static final int LINK = 1 << 22;

  /** A place or agency set before a lead, glued to it in the markup. */
  static final int LOCATION = 1 << 23;

  /** Marks that speak against the text inside. */
  static final int AGAINST =
      NAVIGATION
          | FOOTER
          | HEADER
          | ASIDE
          | FORM
          | CHROME
          | COMMENTS
          | RELATED
          | SHARING
          | ADVERT
          | ABOUT;

  private Mark() {}
}
