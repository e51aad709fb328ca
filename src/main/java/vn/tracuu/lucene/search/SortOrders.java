package vn.tracuu.lucene.search;

import org.apache.lucene.document.LongField;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import vn.tracuu.schema.Fields;

/** The orders of articles other than by score. */
final class SortOrders {
  private static final SortField ID = new SortField(Fields.ID, SortField.Type.STRING);

  /** By id alone. */
  static final Sort BY_ID = new Sort(ID);

  private SortOrders() {}

  /** By day, articles without a date last, equal ones by id. */
  static Sort byDay(boolean newestFirst) {
    long undated = newestFirst ? Long.MIN_VALUE : Long.MAX_VALUE;
    return new Sort(
        LongField.newSortField(Fields.DAY, newestFirst, SortedNumericSelector.Type.MIN, undated),
        ID);
  }
}
