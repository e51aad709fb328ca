package vn.tracuu.relation;

import java.util.List;

/** Reads what a text says of two other documents, wherever it stands. */
final class Others {
  private final Parsed parsed;
  private final String own;
  private final Collector out;

  Others(Parsed parsed, String own, Collector out) {
    this.parsed = parsed;
    this.own = own;
    this.out = out;
  }

  void read() {
    List<Token> tokens = parsed.tokens();
    List<Paragraph> paragraphs = parsed.paragraphs();
    for (int i = 0; i < paragraphs.size(); i++) {
      Paragraph p = paragraphs.get(i);
      int at = parsed.tokenAt(p.start());
      int to = parsed.tokenAt(p.end());
      if (documents(tokens, at, to) > 1) {
        sentences(tokens, at, to, i);
      }
    }
  }

  private static int documents(List<Token> tokens, int from, int to) {
    int documents = 0;
    for (int i = from; i < to; i++) {
      documents += tokens.get(i).is(Word.MENTION) ? 1 : 0;
    }
    return documents;
  }

  private void sentences(List<Token> tokens, int from, int to, int index) {
    int at = from;
    while (at < to) {
      int stop = at;
      while (stop < to && stop - at < Acts.MAX_TOKENS && !tokens.get(stop).is(Word.STOP)) {
        stop++;
      }
      if (!isCondition(tokens, at, stop)) {
        Chain.items(parsed, at, stop, sink(index));
      }
      at = stop + 1;
    }
  }

  /** {@code Trường hợp các văn bản viện dẫn ... được sửa đổi}: nothing is said of anything. */
  private boolean isCondition(List<Token> tokens, int at, int stop) {
    return at < stop && parsed.startsWith(tokens.get(at).start(), "trường hợp");
  }

  private Sink sink(int index) {
    return (source, kind, target, extent, certainty, at) -> {
      boolean known =
          !Mentions.isShort(source.target())
              && !Mentions.isShort(target.target())
              && !source.target().equals(own);
      if (known) {
        Token last = parsed.tokens().get(at);
        Mention first = source.start() < target.start() ? source : target;
        out.add(
            new Relation(
                source.target(),
                kind,
                target.target(),
                extent,
                certainty,
                Span.UNKNOWN,
                parsed.evidence(first.start(), last.end(), parsed.place(index))));
      }
    };
  }
}
