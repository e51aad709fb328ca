package vn.tracuu.http;

import io.javalin.http.Context;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one request and its answer, for the access log and the metrics. Made when the
 * request comes in, filled in by the route that answers it, read when the answer is out.
 */
final class Exchange {
  /** The attribute of a request that holds it. */
  private static final String ATTRIBUTE = Exchange.class.getName();

  /** What a client may call its request; anything else could forge lines of a log. */
  private static final Pattern CLIENT_ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  private final String id;
  private volatile String route = "other";
  private volatile @Nullable Search search;

  private Exchange(String id) {
    this.id = id;
  }

  /**
   * A search that was made for a request.
   *
   * @param query what was searched for
   * @param total how many articles matched
   * @param seconds how long the engine took
   * @param timedOut whether its time was over before it was done
   */
  record Search(String query, long total, double seconds, boolean timedOut) {}

  /** That of a request; a new one if the request never came through the front door. */
  static Exchange of(Request request) {
    if (request.getAttribute(ATTRIBUTE) instanceof Exchange known) {
      return known;
    }
    String given = request.getHeaders().get("X-Request-Id");
    boolean usable = given != null && CLIENT_ID.matcher(given).matches();
    Exchange exchange = new Exchange(usable ? given : UUID.randomUUID().toString());
    request.setAttribute(ATTRIBUTE, exchange);
    return exchange;
  }

  static Exchange of(Context ctx) {
    if (ctx.req().getAttribute(ATTRIBUTE) instanceof Exchange known) {
      return known;
    }
    throw new IllegalStateException("the request did not come through FrontDoor");
  }

  void route(String path) {
    route = path;
  }

  void search(Search made) {
    search = made;
  }

  /** The request's id: the client's own, if it gave a usable one. */
  String id() {
    return id;
  }

  /** The path of the route that answered, as {@link Route} writes it; {@code other} if none did. */
  String route() {
    return route;
  }

  Optional<Search> search() {
    return Optional.ofNullable(search);
  }
}
