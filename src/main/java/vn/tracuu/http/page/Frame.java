package vn.tracuu.http.page;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What every page has besides its own: the box with what was typed, and the way to other pages.
 *
 * @param language of the page, its code
 * @param typed what stands in the box
 * @param kept what the box keeps of the page's address when something else is searched for
 * @param home the first page
 * @param translated the same page in the other language
 * @param other that language's code
 * @param large whether the box is the page's subject, and stands in it and not above it
 * @param index whether search engines may list the page
 * @param assets addresses of what pages load, dots in their names as underscores
 */
record Frame(
    String language,
    String typed,
    List<Address.Parameter> kept,
    String home,
    String translated,
    String other,
    boolean large,
    boolean index,
    Map<String, String> assets) {
  private static final Map<String, String> ASSETS =
      Stream.of("style.css", "page.js", "demo.css", "icon.svg")
          .collect(Collectors.toMap(name -> name.replace('.', '_'), Asset::link));

  static Frame of(Visit visit, Address here, String typed) {
    return new Frame(
        visit.language().code(),
        typed,
        visit.in(Address.of("/")).parameters(),
        visit.link(Address.of("/")),
        visit.translated(here),
        visit.language().other().code(),
        false,
        true,
        ASSETS);
  }

  /** A page of results: what is searched for next is searched for among the same articles. */
  Frame keeping(Address search) {
    List<Address.Parameter> parameters =
        search.parameters().stream().filter(p -> !p.name().equals("q")).toList();
    return new Frame(language, typed, parameters, home, translated, other, large, false, assets);
  }

  Frame withLargeBox() {
    return new Frame(language, typed, kept, home, translated, other, true, index, assets);
  }
}
