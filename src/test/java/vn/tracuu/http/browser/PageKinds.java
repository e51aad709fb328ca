package vn.tracuu.http.browser;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One page of each kind, over the shipped corpus. */
final class PageKinds {
  static final String DECISION =
      "/articles/vanbanluat.example/quyet-dinh-27-2022-qd-ubnd-ve-quy-che-phoi-hop-quan-ly-bao-ve.html";
  static final String NEWS = "/articles/sonha.example/quan-triet-nghi-quyet-18-ve-dat-dai.html";

  static final String RESULTS = "/?q=" + BrowserTest.encode("nghị quyết 18 sắp xếp bộ máy");

  private PageKinds() {}

  /** Name and path of each. */
  static Map<String, String> all() {
    Map<String, String> kinds = new LinkedHashMap<>();
    kinds.put("welcome", "/");
    kinds.put("results", RESULTS);
    kinds.put("filtered", "/?q=" + BrowserTest.encode("sáp nhập") + "&from=2018-01-01");
    kinds.put("nothing", "/?q=" + BrowserTest.encode("\"tinh giản xyzzyx\""));
    kinds.put("article", DECISION + "?q=" + BrowserTest.encode("bảo vệ rừng"));
    kinds.put("news", NEWS + "?q=" + BrowserTest.encode("quản lý đất đai"));
    kinds.put("number", "/number/18-NQ/TW");
    kinds.put("problem", "/articles/none");
    kinds.put("box", "/search-box-demo");
    return kinds;
  }

  static List<String> paths() {
    return List.copyOf(all().values());
  }
}
