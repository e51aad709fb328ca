package vn.tracuu.lucene.index;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import vn.tracuu.number.Citation;
import vn.tracuu.schema.ArticleNumbers;

/**
 * The terms of an article's citations, in the order of their places; the terms of one citation
 * share its place.
 */
final class CitationStream extends TokenStream {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute position =
      addAttribute(PositionIncrementAttribute.class);
  private final List<Citation> citations;
  private final int headEnd;
  private Iterator<Citation> next;
  private final Deque<String> pending = new ArrayDeque<>();
  private int start;
  private int end;

  /**
   * @param headEnd where title and lead end; a citation before it has a term that says so
   */
  CitationStream(List<Citation> citations, int headEnd) {
    this.citations = citations;
    this.headEnd = headEnd;
    next = citations.iterator();
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    boolean first = pending.isEmpty();
    if (first && !readNext()) {
      return false;
    }
    term.append(pending.removeFirst());
    offset.setOffset(start, end);
    position.setPositionIncrement(first ? 1 : 0);
    return true;
  }

  @Override
  public void reset() {
    next = citations.iterator();
    pending.clear();
    start = 0;
    end = 0;
  }

  private boolean readNext() {
    if (!next.hasNext()) {
      return false;
    }
    Citation citation = next.next();
    pending.addAll(ArticleNumbers.terms(citation, headEnd));
    // documents of one named resolution share a span, and offsets must never go back
    start = Math.max(start, citation.start());
    end = Math.max(start, citation.end());
    return true;
  }
}
