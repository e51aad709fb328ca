package vn.tracuu.settings;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Every setting of the service, in the order in which they are listed. One name, three spellings:
 * {@code --idle-timeout} on the command line, {@code TRACUU_IDLE_TIMEOUT} in the environment,
 * {@code idle-timeout} in a file.
 */
public enum Setting {
  INDEX("DIR", "index-data", "folder of the index"),
  SYNONYMS(
      "FILE",
      "synonyms.tsv",
      "words that mean the same, a line each, separated by tabs; a service follows its changes"),
  ENGINE("NAME", "lucene", "lucene: the index is in that folder; opensearch: it is in a cluster"),
  HOSTS("HOSTS", "", "nodes of the cluster, separated by commas: a:9200,b:9200 or https://a:9200"),
  PREFIX("NAME", "tracuu", "what the names of our indices in the cluster begin with"),
  SHARDS("N", "1", "into how many parts a new index in the cluster is divided"),
  REPLICAS("N", "1", "copies of each part besides the first, as far as there are nodes for them"),
  OPENSEARCH_CA("FILE", "", "PEM file of the authorities that signed the nodes' certificates"),
  OPENSEARCH_USER("NAME", "", "user in the cluster; empty: it asks for none"),
  OPENSEARCH_PASSWORD("SECRET", "", "password of that user; never on the command line"),
  MAX_REMOVED(
      "PERCENT",
      "10",
      "how much of the served articles a batch may remove; up to 20 may always go"),
  MAX_DOCUMENT(
      "BYTES",
      "20971520",
      "largest PDF, DOC, DOCX, XLS, ODT or RTF file of the corpus that is read"),
  CORPUS("PATH", "corpus", "saved pages: a folder of any depth, or one file"),
  HOST("H", "127.0.0.1", "address to listen on; any but a loopback address is open to others"),
  PORT("P", "8080", "port to listen on; 0 takes a free one"),
  PUBLIC_URL(
      "URL",
      "",
      "address that readers know the service by, for links in feeds; empty: host and port"),
  FORWARDED(
      "BOOL",
      "false",
      "believe the Forwarded and X-Forwarded-* headers; only behind a proxy that sets them"),
  CORS("ORIGINS", "", "origins whose pages may call the API, separated by commas; empty: none"),
  CACHE_AGE("TIME", "60s", "how long an answer may be reused without asking again"),
  WORKERS("N", "8", "requests that are worked on at the same time"),
  QUEUE("N", "256", "requests that may wait for a worker; more are refused with 503"),
  QUEUE_TIMEOUT("TIME", "2s", "longest wait for a worker; then 503"),
  SEARCH_TIMEOUT("TIME", "2s", "longest search; then the answer is partial and says so"),
  RATE(
      "N",
      "0",
      "requests a second of one client, IPv6 by /64; more are refused with 429; 0: no limit"),
  BURST("N", "100", "requests of one client that may come at once before the rate counts"),
  MAX_HEADER("BYTES", "16384", "longest request line and headers together; then 414 or 431"),
  MAX_BODY("BYTES", "1048576", "longest request body; then 413"),
  MAX_CONNECTIONS("N", "16384", "open connections; more wait to be accepted"),
  IDLE_TIMEOUT("TIME", "30s", "silence after which a connection is closed"),
  HEADER_TIMEOUT("TIME", "10s", "longest time for sending the headers of a request"),
  MIN_RATE(
      "BYTES",
      "256",
      "bytes a second that a client must send of a body and read of an answer; 0: no limit"),
  DRAIN("TIME", "0s", "time between /readyz saying no and the end of accepting, when stopping"),
  STOP_TIMEOUT("TIME", "10s", "longest time for requests in flight to finish, when stopping"),
  ACCESS_LOG(
      "FILE",
      "off",
      "where to log requests, a JSON object a line: off, - for standard output, or a file"),
  ACCESS_LOG_QUERIES("BOOL", "true", "whether what was searched for stands in the access log"),
  TOKEN(
      "SECRET",
      "",
      "what a client must show to write, 16 characters or more; never on the command line; empty: nobody may");

  private final String label;
  private final String otherwise;
  private final String meaning;

  Setting(String label, String otherwise, String meaning) {
    this.label = label;
    this.otherwise = otherwise;
    this.meaning = meaning;
  }

  /** The setting of that name in a file; empty if there is none. */
  static Optional<Setting> ofKey(String key) {
    return Arrays.stream(values()).filter(s -> s.key().equals(key)).findFirst();
  }

  /** Its name in a file. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Its name on the command line; a secret has none in effect, see {@link #secret}. */
  public String flag() {
    return "--" + key();
  }

  /** Its name in the environment. */
  public String variable() {
    return "TRACUU_" + name();
  }

  /** What kind of value it takes, as help texts write it. */
  public String label() {
    return label;
  }

  /** Its value where nobody gives one. */
  public String otherwise() {
    return otherwise;
  }

  /** What it does, on one line. */
  public String meaning() {
    return meaning;
  }

  /**
   * Whether its value must not be shown. It is not taken from the command line either, which every
   * user of the machine can read.
   */
  public boolean secret() {
    return this == TOKEN || this == OPENSEARCH_PASSWORD;
  }
}
