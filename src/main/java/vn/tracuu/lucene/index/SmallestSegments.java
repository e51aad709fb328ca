package vn.tracuu.lucene.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.FilterMergePolicy;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.util.IOSupplier;

/** Merges the smallest segments into one, once, when a merge is asked for; the others stay. */
final class SmallestSegments extends FilterMergePolicy {
  private final int count;
  private boolean asked;

  /** Merges {@code count} of them. */
  SmallestSegments(int count) {
    super(NoMergePolicy.INSTANCE);
    this.count = count;
  }

  @Override
  public MergeSpecification findForcedMerges(
      SegmentInfos segments,
      int maxSegmentCount,
      Map<SegmentCommitInfo, Boolean> segmentsToMerge,
      MergeContext context)
      throws IOException {
    MergeSpecification merges = new MergeSpecification();
    if (!asked) {
      asked = true;
      List<SegmentCommitInfo> smallestFirst = new ArrayList<>(segments.asList());
      smallestFirst.sort(Comparator.comparingInt(s -> s.info.maxDoc()));
      merges.add(new OneMerge(smallestFirst.subList(0, Math.min(count, smallestFirst.size()))));
    }
    return merges;
  }

  @Override
  public boolean keepFullyDeletedSegment(IOSupplier<CodecReader> segment) throws IOException {
    return true;
  }
}
