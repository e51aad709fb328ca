/**
 * Vietnamese text from before Unicode, brought into NFC: TCVN3 (ABC), VNI, VISCII, windows-1258 and
 * VIQR.
 *
 * <p>{@link LegacyText} is the way in. It recognises an encoding by what the words become, never
 * touches text that is clean Unicode, and says what it could not convert. It does not read HTML:
 * which font a block declares is the caller's to tell ({@link LegacyEncoding#ofFont}). The tables
 * are this package's own, for the JDK has only windows-1258.
 */
@NullMarked
package vn.tracuu.text.legacy;

import org.jspecify.annotations.NullMarked;
