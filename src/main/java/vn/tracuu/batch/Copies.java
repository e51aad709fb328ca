package vn.tracuu.batch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import vn.tracuu.article.Article;
import vn.tracuu.engine.IndexBuild.Added;
import vn.tracuu.engine.IndexBuild.Source;
import vn.tracuu.ingest.Corpus;

/**
 * Finds the articles of a site that are one page at several addresses: test folders, both names
 * that a mirror gives a page, versions to print. They have the same text, and nothing that they say
 * besides speaks against it ({@link CopyMark#agrees}). The best address of the group stays: the one
 * that most of them say they have, then the shortest.
 *
 * <p>Only what is read in one batch is compared. That is enough, as the pages of a site and those
 * of a packed file are {@linkplain Corpus#readTogether read together}. Holds less than a kilobyte a
 * page until the batch has read everything. Safe for all threads.
 */
final class Copies {
  private final Map<Key, List<CopyMark>> pages = new HashMap<>();

  /** What copies share. */
  private record Key(String site, CopyMark.Digest text) {}

  /** Looks at an article that was added to the build. */
  void add(Source source, Article article) {
    Optional<String> pagesOf = Corpus.pagesOf(source.file());
    Optional<CopyMark.Digest> text = pagesOf.flatMap(site -> CopyMark.Digest.of(article));
    if (text.isPresent()) {
      CopyMark mark = CopyMark.of(new Added(article.id(), source), article);
      Key key = new Key(site(pagesOf.get(), article), text.get());
      synchronized (pages) {
        pages.computeIfAbsent(key, k -> new ArrayList<>(1)).add(mark);
      }
    }
  }

  /** A folder is a site; an archive has several. */
  private static String site(String pagesOf, Article article) {
    String url = article.origin().url();
    return url == null || pagesOf.endsWith("/") ? pagesOf : pagesOf + " " + host(url);
  }

  private static String host(String url) {
    int start = url.indexOf("//") + 2;
    int end = url.indexOf('/', start);
    return url.substring(start, end < 0 ? url.length() : end);
  }

  /**
   * The groups of copies of two and more, the one that is to stay first, in an order that does not
   * depend on threads.
   */
  List<List<Added>> groups() {
    Map<String, List<Added>> groups = new TreeMap<>();
    for (List<CopyMark> same : pages.values()) {
      for (List<CopyMark> group : groups(same)) {
        List<Added> copies = group.stream().map(CopyMark::page).toList();
        groups.put(copies.getFirst().id() + "\0" + copies.getFirst().source().file(), copies);
      }
    }
    return List.copyOf(groups.values());
  }

  /** Each page joins the first group whose first page it agrees with. */
  private static List<List<CopyMark>> groups(List<CopyMark> same) {
    List<List<CopyMark>> groups = new ArrayList<>();
    for (CopyMark mark : best(same)) {
      groups.stream()
          .filter(group -> group.getFirst().agrees(mark))
          .findFirst()
          .orElseGet(() -> {
            groups.add(new ArrayList<>());
            return groups.getLast();
          })
          .add(mark);
    }
    groups.removeIf(group -> group.size() < 2);
    return groups;
  }

  /** The pages with one text, the best address first; of one id the last one, as in the index. */
  private static List<CopyMark> best(List<CopyMark> same) {
    Map<String, CopyMark> byId = new HashMap<>();
    same.forEach(mark ->
        byId.merge(
            mark.page().id(),
            mark,
            (a, b) -> b.page().source().replaces(a.page().source()) ? b : a));
    Map<String, Integer> says = new HashMap<>();
    byId.values().forEach(mark -> says.merge(mark.url(), 1, Integer::sum));
    says.put("", 0); // said by none
    List<CopyMark> best = new ArrayList<>(byId.values());
    best.sort(
        Comparator.comparingInt((CopyMark mark) -> -Objects.requireNonNull(says.get(mark.url())))
            .thenComparingInt(mark -> mark.url().length())
            .thenComparing(CopyMark::url)
            .thenComparingInt(mark -> mark.page().id().length())
            .thenComparing(mark -> mark.page().id()));
    return best;
  }
}
