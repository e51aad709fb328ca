package vn.tracuu.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the data files claim rests on sources, and they do not contradict themselves. */
class TablesTest {
  @ParameterizedTest
  @CsvSource({
    "types.tsv, 9",
    "issuers.tsv, 10",
    "terms.tsv, 4",
    "named.tsv, 6",
    "ambiguous.tsv, 7",
    "single.tsv, 7"
  })
  void everyRowHasASourceOrSaysThatItHasNone(String file, int columns) {
    List<String> wrong = new ArrayList<>();
    for (String[] row : Table.rows(file, columns)) {
      String source = row[columns - 2];
      List<String> confidence = Table.values(row[columns - 1]);
      boolean known = !confidence.isEmpty() && Set.of("A", "B", "C").containsAll(confidence);
      boolean memory = Set.of("C").containsAll(confidence);
      if (!known || (source.isBlank() && !memory)) {
        wrong.add(String.join(" ", row));
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void noNumberIsTwoDocumentsOfOneDayOrOneTerm() {
    Set<String> seen = new HashSet<>();
    List<String> twice = new ArrayList<>();
    for (String[] row : documents()) {
      boolean newDay = seen.add(row[0] + " " + row[1]);
      boolean newTerm = seen.add(row[0] + " " + row[2]);
      if (!newDay || !newTerm) {
        twice.add(row[0] + " " + row[1]);
      }
    }
    assertEquals(List.of(), twice);
  }

  @Test
  void everyDocumentIsOfTheTermOfItsDay() {
    List<String> wrong = new ArrayList<>();
    for (String[] row : documents()) {
      if (!row[2].equals(Terms.of(LocalDate.parse(row[1])))) {
        wrong.add(row[0] + " " + row[1] + " " + row[2]);
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void aPlenumsResolutionsHaveTheDaysOfTheOtherTables() {
    Map<String, String> days = new HashMap<>();
    documents().forEach(row -> days.put(row[0] + " " + row[2], row[1]));
    List<String> wrong = new ArrayList<>();
    for (String[] row : Table.rows("named.tsv", 6)) {
      List<String> numbers = Table.values(row[2]);
      for (int i = 0; i < numbers.size(); i++) {
        String day = Table.values(row[3]).get(i);
        if (!days.getOrDefault(numbers.get(i) + " " + row[1], day).equals(day)) {
          wrong.add(numbers.get(i) + " " + day);
        }
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void noLettersStandForTwoBodiesOfOneSphere() {
    Set<String> seen = new HashSet<>();
    List<String> twice = new ArrayList<>();
    for (Issuer issuer : Issuers.all()) {
      if (!seen.add(issuer.code() + " " + issuer.sphere())) {
        twice.add(issuer.code());
      }
    }
    for (DocumentType type : DocumentTypes.all()) {
      if (!type.code().isEmpty() && !seen.add("type " + type.code() + " " + type.sphere())) {
        twice.add(type.code());
      }
    }
    assertEquals(List.of(), twice);
  }

  @Test
  void everySuccessorIsABodyOfTheTable() {
    assertTrue(
        Issuers.all().stream()
            .map(Issuer::successor)
            .filter(code -> !code.isEmpty())
            .allMatch(code -> Issuers.byLetters(code) != null));
  }

  @Test
  void whatIsOnlyRememberedIsNoReading() {
    for (String[] row : documents()) {
      LocalDate day = LocalDate.parse(row[1]);
      boolean shown =
          CitationReader.inText(row[0] + " ngày " + row[1]).getFirst().readings().stream()
              .anyMatch(reading -> reading.date().equals(day));
      assertTrue(!row[6].equals("C") || !shown, row[0] + " " + row[1]);
    }
  }

  private static List<String[]> documents() {
    List<String[]> rows = new ArrayList<>(Table.rows("ambiguous.tsv", 7));
    rows.addAll(Table.rows("single.tsv", 7));
    return rows;
  }
}
