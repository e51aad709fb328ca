/**
 * The pages in a real browser: Debian's Chromium, driven by Selenium, against a real server over a
 * real index. Where there is no browser the tests say so and are skipped.
 */
@NullMarked
package vn.tracuu.http.browser;

import org.jspecify.annotations.NullMarked;
