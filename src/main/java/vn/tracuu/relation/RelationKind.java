package vn.tracuu.relation;

import java.util.Locale;

/** How one document stands to another, said from the side of the one that acts. */
public enum RelationKind {
  /** Named in its {@code Căn cứ} lines. */
  BASIS,
  /** Regulates in detail, or guides the application of. */
  DETAILS,
  /** Changes the text of: {@code sửa đổi, bổ sung}, and a word, form or annex that is replaced. */
  AMENDS,
  /** Ends, as a whole or in part: {@code bãi bỏ, hết hiệu lực}. */
  REPEALS,
  /** Takes the place of: {@code thay thế}. */
  REPLACES,
  /** Corrects slips of the pen in: {@code đính chính}. */
  CORRECTS,
  /** Suspends for a time: {@code ngưng hiệu lực, đình chỉ việc thi hành}. */
  SUSPENDS,
  /** Says that it goes on: {@code tiếp tục có hiệu lực}. */
  KEEPS,
  /** Prolongs the term of: {@code kéo dài thời hạn áp dụng}. */
  EXTENDS,
  /** Merges into one text: {@code văn bản hợp nhất}. */
  CONSOLIDATES,
  /** Carries out: a plan or a programme of action for a resolution. */
  IMPLEMENTS,
  /** Sums up the carrying out of: {@code tổng kết 10 năm thực hiện}. */
  CONCLUDES,
  /** Only names. */
  REFERS;

  /** The name in JSON and in terms: lower case. */
  public String term() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it may change the status of its target. */
  public boolean changesStatus() {
    return switch (this) {
      case AMENDS, REPEALS, REPLACES, SUSPENDS, KEEPS, EXTENDS -> true;
      default -> false;
    };
  }

  /** Whether it may end its target. */
  public boolean ends() {
    return this == REPEALS || this == REPLACES;
  }
}
