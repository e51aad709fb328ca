package vn.tracuu.http;

import vn.tracuu.http.page.Address;
import vn.tracuu.settings.Settings;

/** Addresses as URLs write them. */
final class Links {
  private Links() {}

  /** A value of a query string. */
  static String encode(String value) {
    return Address.encode(value);
  }

  /** An article's id in a path. */
  static String encodePath(String id) {
    return Address.segments(id);
  }

  /** Where readers find the service, without a slash at the end. */
  static String publicUrl(Settings.Address address, int port) {
    if (!address.publicUrl().isEmpty()) {
      return address.publicUrl();
    }
    String host = address.host();
    return "http://" + (host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":" + port;
  }
}
