/**
 * What can be set about the service: which settings there are, where their values come from, and
 * the parts that the service is built from.
 *
 * <p>{@link vn.tracuu.settings.Setting} is the table, {@link vn.tracuu.settings.Choice} says which
 * value won and why, {@link vn.tracuu.settings.Settings} is the outcome: immutable, checked, read
 * once at start. Nothing here opens anything or changes while the service runs.
 */
@NullMarked
package vn.tracuu.settings;

import org.jspecify.annotations.NullMarked;
