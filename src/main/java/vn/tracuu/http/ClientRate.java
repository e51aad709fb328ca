package vn.tracuu.http;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.DoSHandler;
import vn.tracuu.settings.Settings;

/** Who asks too often is refused with 429, by a leaking bucket for each client. */
final class ClientRate {
  /** Clients that are remembered at once; what is remembered of each is some hundred bytes. */
  private static final int MAX_CLIENTS = 100_000;

  private static final Duration FORGET_AFTER = Duration.ofMinutes(1);

  /** A household or a machine gets a /64 of IPv6 and can ask from any address in it. */
  private static final int IPV6_PREFIX_BYTES = 8;

  private ClientRate() {}

  static DoSHandler handler(Settings.Load load) {
    return new DoSHandler(
        ClientRate::client,
        new DoSHandler.LeakingBucketTrackerFactory(load.rate(), load.burst() + 1, FORGET_AFTER),
        (request, response, callback) -> {
          Response.writeError(request, response, callback, 429);
          return true;
        },
        MAX_CLIENTS);
  }

  /** Who is asking: an IPv4 address, or the /64 of an IPv6 address. */
  static String client(Request request) {
    return request.getConnectionMetaData().getRemoteSocketAddress()
            instanceof InetSocketAddress socket
        ? client(socket)
        : "unknown";
  }

  private static String client(InetSocketAddress socket) {
    InetAddress address = socket.getAddress();
    if (address == null) {
      return socket.getHostString();
    }
    return address instanceof Inet6Address
        ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), IPV6_PREFIX_BYTES))
        : address.getHostAddress();
  }
}
