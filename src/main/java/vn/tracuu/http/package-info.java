/**
 * The service on HTTP: the API, and who asks for the {@linkplain vn.tracuu.http.page pages}. The
 * only home of Javalin.
 *
 * <p>A handler reads, asks the engine, writes. {@link vn.tracuu.http.Server} lists all routes in
 * one method; every error is a problem document (RFC 9457), and a page where a browser shows it.
 * Nothing here knows which engine stands behind the port, and no rule of ranking or spelling is
 * here.
 */
@NullMarked
package vn.tracuu.http;

import org.jspecify.annotations.NullMarked;
