package vn.tracuu.number;

import java.time.LocalDate;

/**
 * One of the documents that bear the same number.
 *
 * @param number the number, canonical
 * @param date the day it was issued
 * @param term the Party's term in Roman figures, {@code XII}
 * @param title what it is about
 * @param weight how much speaks for it; only the order of two readings means anything
 * @param reason what speaks for it, in Vietnamese; empty if nothing does
 */
public record Reading(
    String number, LocalDate date, String term, String title, int weight, String reason) {}
