package vn.tracuu.number;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tracuu.number.DocumentNumber.Form;

/**
 * The keys under which a short form finds a document: the name of its type and its figures, {@code
 * nghi quyet 18}, without issuer, and without year or with it.
 */
final class ShortKeys {
  private ShortKeys() {}

  /**
   * The keys of {@code number}, the likeliest type first, each without the year and then, if the
   * number bears one, with it.
   *
   * @param type what the words before the number say, or its letters; null if neither tells
   */
  static List<String> of(DocumentNumber number, @Nullable DocumentType type) {
    List<String> keys = new ArrayList<>();
    types(number, type)
        .map(DocumentType::words)
        .map(List::getFirst)
        .distinct()
        .forEach(name -> {
          String key = DocumentNumber.key(name + " " + number.number());
          keys.add(key);
          if (number.year() > 0) {
            keys.add(key + " " + number.year());
          }
        });
    return keys;
  }

  private static Stream<DocumentType> types(DocumentNumber number, @Nullable DocumentType type) {
    Stream<DocumentType> named = Stream.ofNullable(type);
    if (number.form() == Form.SHORT) {
      return named;
    }
    return Stream.of(named, ofLetters(number), byCustom(number, type)).flatMap(types -> types);
  }

  /** Letters stand for more than one type, TT for Thông tư and Thông tri. */
  private static Stream<DocumentType> ofLetters(DocumentNumber number) {
    return DocumentTypes.all().stream()
        .filter(type -> !type.code().isEmpty() && type.code().equals(number.type()))
        .filter(type -> type.sphere() != Sphere.PARTY || number.form() == Form.PARTY);
  }

  /** What the letters leave open, and what people say for it all the same. */
  private static Stream<DocumentType> byCustom(DocumentNumber number, @Nullable DocumentType type) {
    return switch (number.form()) {
      case LAW -> ofAssembly(number, type);
      case LETTER -> type == null ? named("cong van") : Stream.empty();
      case PARTY -> number.type().equals("QĐ") ? named("quy dinh") : Stream.empty();
      default -> Stream.empty();
    };
  }

  /** Laws and resolutions of an assembly share their letters; a Bộ luật is called Luật, too. */
  private static Stream<DocumentType> ofAssembly(
      DocumentNumber number, @Nullable DocumentType type) {
    if (type != null) {
      return type.words().contains("bo luat") ? named("luat") : Stream.empty();
    }
    return number.issuers().getFirst().startsWith("UBTVQH")
        ? named("phap lenh", "nghi quyet")
        : named("luat", "bo luat", "nghi quyet");
  }

  private static Stream<DocumentType> named(String... names) {
    return Stream.of(names).map(DocumentTypes::byWords).flatMap(Stream::ofNullable);
  }
}
