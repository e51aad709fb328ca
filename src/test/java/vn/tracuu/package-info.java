/** Rules that hold for all packages together. */
@NullMarked
package vn.tracuu;

import org.jspecify.annotations.NullMarked;
