package vn.tracuu.http.page;

import vn.tracuu.words.Language;

/**
 * Who looks at a page, and where it stands.
 *
 * @param language that the page speaks
 * @param chosen whether the reader asked for it; links then keep it
 * @param site scheme and host of the service, without a slash at the end
 */
public record Visit(Language language, boolean chosen, String site) {
  /** An address as a link of the page writes it. */
  String link(Address address) {
    return in(address).toString();
  }

  /** The address with the language, if the reader asked for it. */
  Address in(Address address) {
    return chosen ? address.with("lang", language.code()) : address;
  }

  /** The same page in the other language. */
  String translated(Address address) {
    return address.with("lang", language.other().code()).toString();
  }

  /** The address by which the page is known elsewhere. */
  String absolute(Address address) {
    return site + address.ascii();
  }
}
