package vn.tracuu.relation;

/**
 * A paragraph of a clean text.
 *
 * @param start where it begins in the clean text
 * @param end where it ends (exclusive)
 * @param body where its words begin, behind the marker
 * @param level what its marker makes it
 * @param label what its marker counts: {@code 12}, {@code a}; empty without a marker
 * @param parent the index of the paragraph that it stands under; -1 if there is none
 */
record Paragraph(int start, int end, int body, Level level, String label, int parent) {
  /** What a paragraph is, from the widest to the narrowest. */
  enum Level {
    /** Phụ lục, Danh mục: what is annexed. */
    ANNEX,
    /** Phần, Chương, Mục. */
    CHAPTER,
    /** Điều. */
    ARTICLE,
    /** Khoản: {@code 1.}. */
    CLAUSE,
    /** Điểm: {@code a)}. */
    POINT,
    /** {@code -} or {@code +}. */
    DASH,
    /** Without a marker: it goes on with what stands before it. */
    TEXT,
    /** A foot note. */
    NOTE
  }
}
