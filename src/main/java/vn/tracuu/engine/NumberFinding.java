package vn.tracuu.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tracuu.number.Reading;

/**
 * What the index knows of a document number in a query.
 *
 * @param written as it was typed
 * @param number the number it was read as, canonical; of a short form ({@code nghị quyết 18}) its
 *     short form, {@code NQ 18}
 * @param preferred the complete number that a short form was taken for, or null if it was complete
 *     or none is preferred
 * @param readings the documents that it may mean, the likeliest first; empty where only one is
 *     known
 * @param bearing how many articles bear it; 0 says that the collection does not hold it
 * @param citing how many articles cite it
 * @param near numbers of the collection that look alike, where none bears this one; never mixed
 *     into the hits
 */
public record NumberFinding(
    String written,
    String number,
    @Nullable String preferred,
    List<Reading> readings,
    long bearing,
    long citing,
    List<NumberCount> near) {
  public NumberFinding {
    readings = List.copyOf(readings);
    near = List.copyOf(near);
  }
}
