package vn.tracuu.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tracuu.words.Language;
import vn.tracuu.words.QueryReading;

/** What is typed and what is understood, written as {@link Query#normalized()} writes it. */
class QueryLanguageTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          đất đai             | (words đât1 đai)
          "đổi mới"           | (phrase~0 đôi3 mơi1)
          “đổi mới”           | (phrase~0 đôi3 mơi1)
          đổi "mới            | (words đôi3 mơi1)
          "" đất              | (words đât1)
          "đất"               | (phrase~0 đât1)
          "đất đai"~5         | (phrase~5 đât1 đai)
          "đất đai"~          | (phrase~0 đât1 đai)
          "đất đai"~a         | (and (phrase~0 đât1 đai) (words a))
          "đất đai" ~5        | (and (phrase~0 đât1 đai) (words 5))
          đất~5               | (words đât1 5)
          a "b c" d           | (and (words a) (phrase~0 b c) (words d))
          """)
  void readsWordsAndPhrases(String typed, String understood) {
    assertEquals(understood, QueryParser.parse(typed).normalized());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          đất -rừng           | (and (words đât1) (not (words rưng2)))
          -đất                | (not (words đât1))
          đất -"nhà ở"        | (and (words đât1) (not (phrase~0 nha2 ơ3)))
          đất -(nhà OR ở)     | (and (words đât1) (not (or (words nha2) (words ơ3))))
          đất -title:nhà      | (and (words đât1) (not (title (words nha2))))
          đất -18-NQ/TW       | (and (words đât1) (not (document [18 nq tw])))
          đất -covid-19 hại   | (and (words đât1) (not (phrase~0 covid 19)) (words hai5))
          đất -xã phường      | (and (words đât1) (not (words xa4)) (words phương2))
          Hà Nội - Hải Phòng  | (words ha2 nôi5 hai3 phong2)
          Sa-pa               | (words sa pa)
          đất -               | (words đât1)
          đất --rừng          | (words đât1 rưng2)
          2020 -2025          | (words 2020 2025)
          tên lửa S -400      | (words tên lưa3 s 400)
          máy bay Su -27      | (words may1 bay su 27)
          27-28/7             | (words 27 28 7)
          đất -(rừng          | (words đât1 rưng2)
          đất -"rừng          | (words đât1 rưng2)
          đất -"" rừng        | (words đât1 rưng2)
          -(-đất)             | (not (not (words đât1)))
          """)
  void readsWhatMustNotBeThere(String typed, String understood) {
    assertEquals(understood, QueryParser.parse(typed).normalized());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          đất đai OR nhà ở            | (or (words đât1 đai) (words nha2 ơ3))
          đất HOẶC nhà                | (or (words đât1) (words nha2))
          đất hoặc nhà                | (words đât1 hoăc5 nha2)
          đất or nhà                  | (words đât1 or nha2)
          UBND HOẶC HĐND              | (or (words ubnd) (words hđnd))
          PHẠT TIỀN HOẶC PHẠT TÙ      | (words phat5 tiên2 hoăc5 phat5 tu2)
          a OR b OR c                 | (or (words a) (words b) (words c))
          a OR (b OR c)               | (or (words a) (words b) (words c))
          "a b" OR c d -e             | (and (or (phrase~0 a b) (words c d)) (not (words e)))
          a OR b year:2018            | (and (or (words a) (words b)) (year 2018-01-01..2018-12-31))
          a OR -b                     | (or (words a) (not (words b)))
          a OR                        | (words a or)
          OR a                        | (words or a)
          a OR OR b                   | (or (words a or) (words b))
          a/OR/b                      | (words a or b)
          OR                          | (words or)
          a OR ()                     | (words a)
          18 HOẶC 19-NQ/TW và đất     | (and (or (document [18 nq tw]) (document [19 nq tw])) (words va2 đât1))
          """)
  void readsAlternatives(String typed, String understood) {
    assertEquals(understood, QueryParser.parse(typed).normalized());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          (đất OR nhà) ở            | (and (or (words đât1) (words nha2)) (words ơ3))
          Ủy ban (UBND) xã          | (words uy3 ban ubnd xa4)
          (đất                      | (words đât1)
          đất)                      | (words đât1)
          )đất(                     | (words đât1)
          ((đất) (nhà))             | (words đât1 nha2)
          (a "b") c                 | (and (words a) (phrase~0 b) (words c))
          "(a" b)                   | (and (phrase~0 a) (words b))
          () đất                    | (words đât1)
          a (b c OR d               | (or (words a b c) (words d))
          """)
  void readsGroups(String typed, String understood) {
    assertEquals(understood, QueryParser.parse(typed).normalized());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          title:đất nhà             | (and (title (words đât1)) (words nha2))
          TITLE:đất                 | (title (words đât1))
          title:"đất đai"           | (title (phrase~0 đât1 đai))
          title:"đất đai"~2         | (title (phrase~2 đât1 đai))
          title:covid-19            | (title (phrase~0 covid 19))
          title:(đất OR nhà)        | (or (title (words đât1)) (title (words nha2)))
          title:(đất author:An)     | (and (title (words đât1)) (author (words an)))
          title:18-NQ/TW            | (title (document [18 nq tw]))
          tiêuđề:đất                | (title (words đât1))
          tieude:đất                | (title (words đât1))
          tácgiả:An                 | (author (words an))
          tacgia:An                 | (author (words an))
          loại:NQ                   | (type (words nq))
          loai:"nghị quyết"         | (type (phrase~0 nghi5 quyêt1))
          type:nq 18-NQ/TW          | (and (type (words nq)) (document [18 nq tw]))
          cơquan:BTC                | (issuer (words btc))
          coquan:BTC                | (issuer (words btc))
          site:vi.Example/tin       | (site "vi.example/tin")
          trang:"vi.example"        | (site "vi.example")
          abc:đất                   | (words abc đât1)
          title: đất                | (words title đât1)
          title:                    | (words title)
          title:-đất                | (words title đât1)
          title:"" đất              | (words title đât1)
          title:(đất                | (words title đât1)
          subtitle-title:đất        | (words subtitle title đât1)
          https://vi.example        | (words https vi example)
          """)
  void readsFields(String typed, String understood) {
    assertEquals(understood, QueryParser.parse(typed).normalized());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          year:2017                      | (year 2017-01-01..2017-12-31)
          năm:2017..2019                 | (year 2017-01-01..2019-12-31)
          nam:2017-2019                  | (year 2017-01-01..2019-12-31)
          year:2017–2019                 | (year 2017-01-01..2019-12-31)
          year:2019..2017                | (year 2017-01-01..2019-12-31)
          year:2017..                    | (year 2017-01-01..null)
          year:..2017                    | (year null..2017-12-31)
          year:>=2020                    | (year 2020-01-01..null)
          year:≥2020                     | (year 2020-01-01..null)
          year:>2020                     | (year 2021-01-01..null)
          year:<=2020                    | (year null..2020-12-31)
          year:<2020                     | (year null..2019-12-31)
          date:2018-01-01..2018-12-31    | (date 2018-01-01..2018-12-31)
          ngày:1/2/2018                  | (date 2018-02-01..2018-02-01)
          ngay:01-02-2018..28.02.2018    | (date 2018-02-01..2018-02-28)
          date:1/2/2018-28/2/2018        | (date 2018-02-01..2018-02-28)
          date:2/2018                    | (date 2018-02-01..2018-02-28)
          date:2018-02                   | (date 2018-02-01..2018-02-28)
          date:2018                      | (date 2018-01-01..2018-12-31)
          date:"1/2/2018"                | (date 2018-02-01..2018-02-01)
          date:>1/2/2018                 | (date 2018-02-02..null)
          -year:2017                     | (not (year 2017-01-01..2017-12-31))
          year:2017, đất                 | (and (year 2017-01-01..2017-12-31) (words đât1))
          date:31/2/2018                 | (words date 31 2 2018)
          date:27-28/7                   | (words date 27 28 7)
          year:17                        | (words year 17)
          year:2/2018                    | (words year 2 2018)
          year:đất                       | (words year đât1)
          Năm: 2018                      | (words năm 2018)
          year:20170                     | (words year 20170)
          year:..                        | (words year)
          """)
  void readsDaysAndYears(String typed, String understood) {
    assertEquals(understood, QueryParser.parse(typed).normalized());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          18-NQ/TW                          | (document [18 nq tw])
          18 nq tw                          | (document [18 nq tw])
          18NQ/TW                           | (document [18 nq tw])
          18 - NQ / TƯ                      | (document [18 nq tw])
          18 -NQ/TW                         | (document [18 nq tw])
          "18-NQ/TW"                        | (document [18 nq tw])
          "về 18-NQ/TW"                     | (phrase~0 vê2 18 nq tw)
          Nghị quyết số 18-NQ/TW            | (document [18 nq tw])
          thực hiện NQ 18-NQ/TW             | (and (words thưc5 hiên5) (document [18 nq tw]))
          Luật ngân sách nhà nước số 83/2015/QH13 | (and (words luât5 ngân sach1 nha2 nươc1 sô1) (document [83 2015 qh13]))
          nghị quyết 18 đất đai             | (and (document [nq 18]) (words đât1 đai))
          NQ 18                             | (document [nq 18])
          nq18                              | (document [nq 18])
          nghị quyết (18)                   | (words nghi5 quyêt1 18)
          nghị quyết 18, 19                 | (and (document [nq 18]) (document [nq 19]))
          nghị quyết 18 năm 2017            | (and (document [nq 18]) (words năm 2017))
          kế hoạch 5 năm                    | (words kê1 hoach5 5 năm)
          tối đa 200 triệu                  | (words tôi1 đa 200 triêu5)
          kỷ luật 5 cán bộ                  | (words ki3 luât5 5 can1 bô5)
          "nghị quyết 18"                   | (phrase~0 nghi5 quyêt1 18)
          số 18, số 19-NQ/TW                | (and (document [18 nq tw]) (document [19 nq tw]))
          18 và 19-NQ/TW                    | (and (document [18 nq tw]) (document [19 nq tw]))
          18-NQ/TW và -19-NQ/TW             | (and (document [18 nq tw]) (words va2) (not (document [19 nq tw])))
          số 18, đất, số 19-NQ/TW           | (and (words sô1 18 đât1) (document [19 nq tw]))
          (18-NQ/TW)                        | (document [18 nq tw])
          cites:18-NQ/TW                    | (cites (document [18 nq tw]))
          dẫn:18NQ/TW                       | (cites (document [18 nq tw]))
          cites:"nghị quyết 18"             | (cites (document [nq 18]))
          cites:nghị quyết 18               | (cites (document [nq 18]))
          number:"31/2024/QH15"             | (number (document [31 2024 qh15]))
          số:67/2022/TT-BTC                 | (number (document [67 2022 tt btc]))
          so:18                             | (number (words 18))
          Số: 67/2022/TT-BTC                | (document [67 2022 tt btc])
          546/1169 (46,7%)                  | (words 546 1169 46 7)
          """)
  void readsDocumentNumbersAsOneThing(String typed, String understood) {
    assertEquals(understood, QueryParser.parse(typed).normalized());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          18nq/tw "đổi mới" -"đất đai" year:2017..2019 | 18-NQ/TW; "đổi mới"; không có: "đất đai"; năm 2017–2019
          đất OR nhà title:rừng             | (đất hoặc nhà); tiêu đề: rừng
          -(đất "nhà ở")                    | không có: (đất; "nhà ở")
          "đất đai"~5                       | "đất đai" (cách nhau tối đa 5 chữ)
          date:1/2/2018..                   | từ ngày 01/02/2018
          date:..1/2/2018                   | đến ngày 01/02/2018
          date:1/2/2018                     | ngày 01/02/2018
          date:2/2018                       | ngày 01/02/2018–28/02/2018
          cites:18NQ/TW                     | dẫn: 18-NQ/TW
          nghị quyết 18 đất                 | NQ 18; đất
          """)
  void saysWhatItUnderstood(String typed, String reading) {
    assertEquals(reading, QueryReading.of(QueryParser.parse(typed), Language.VI));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          đổi "mới          | UNCLOSED_QUOTE "mới
          đất OR            | LONE_OR OR
          a HOẶC HOẶC b     | LONE_OR HOẶC
          year:đất          | NOT_A_DATE year:đất
          date:"31/2/2018"  | NOT_A_DATE date:"31/2/2018
          "a b"~51          | TOO_FAR "a b"~51
          "a b"~9999999999  | TOO_FAR "a b"~9999999999
          (((((((((a))))))))) | TOO_DEEP (a)
          """)
  void notesWhatItDidNotReadAsMeant(String typed, String note) {
    List<String> notes =
        QueryParser.parse(typed).notes().stream().map(n -> n.code() + " " + n.piece()).toList();

    assertEquals(List.of(note), notes);
  }
}
