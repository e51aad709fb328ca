package vn.tracuu.relation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a reader of relations is given.
 *
 * @param number the document's own number in any spelling, or null to read it from the head
 * @param issued the day it was issued, or null to read it from the head
 * @param text its text, lines as they stand
 */
public record DocumentText(@Nullable String number, @Nullable LocalDate issued, String text) {}
