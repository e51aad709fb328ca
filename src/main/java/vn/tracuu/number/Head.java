package vn.tracuu.number;

import org.jspecify.annotations.Nullable;

/**
 * What stands before a number and says that it is one: {@code Nghị quyết số}, {@code NQ}, {@code
 * số}.
 *
 * @param start where it begins in the text, in UTF-16 units
 * @param type the type that it names; null if there is only {@code số}
 * @param numbered whether {@code số} stands in it
 * @param letters whether the type is named by its letters, not by words
 * @param capital whether it begins with a capital
 */
record Head(
    int start, @Nullable DocumentType type, boolean numbered, boolean letters, boolean capital) {}
