package vn.tracuu.text;

import java.io.EOFException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Exceptions of reading and writing as short phrases for people: the path, what is wrong with it,
 * and no name of a class. Stateless; safe for all threads.
 */
public final class FileTrouble {
  /** Lucene's: {@code checksum failed (resource=BufferedInput(Memory(path="/i/_0.cfs")))}. */
  private static final Pattern RESOURCE =
      Pattern.compile("\\s*\\((?:resource|Resource|file)=.*", Pattern.DOTALL);

  private static final Pattern RESOURCE_PATH = Pattern.compile("path=\"([^\"]+)\"");

  /** {@code java.io.EOFException: read past EOF}: the class in front of a message. */
  private static final Pattern CLASS = Pattern.compile("\\b(?:[a-z_$][\\w$]*\\.)+[A-Z][\\w$]*:? ?");

  /** {@code NoSuchFileException}, wherever it stands by itself. */
  private static final Pattern SIMPLE_CLASS =
      Pattern.compile("\\b[A-Z][A-Za-z]*(?:Exception|Error):? ?");

  private FileTrouble() {}

  /** The path, a colon, and what is wrong; without a path where the exception has none. */
  public static String of(Throwable e) {
    return switch (e) {
      case UncheckedIOException unchecked when unchecked.getCause() != null ->
          of(unchecked.getCause());
      case FileSystemException file -> ofFile(file);
      case InvalidPathException path ->
          Printable.line(path.getInput()) + ": not a file name that this system can have";
      case CharacterCodingException encoding -> "the text is not UTF-8";
      case EOFException end when end.getMessage() == null -> "it ends too early";
      default -> ofMessage(e.getMessage());
    };
  }

  private static String ofFile(FileSystemException e) {
    String file = e.getFile();
    String where = file == null || file.isEmpty() ? "" : Printable.line(file) + ": ";
    return where + reason(e);
  }

  private static String reason(FileSystemException e) {
    return switch (e) {
      case NoSuchFileException none -> "no such file or folder";
      case AccessDeniedException denied -> "permission denied";
      case FileAlreadyExistsException exists -> "exists already";
      case NotDirectoryException file -> "not a folder";
      case DirectoryNotEmptyException full -> "the folder is not empty";
      case FileSystemLoopException loop -> "a link that leads back to itself";
      default -> lowerFirst(e.getReason() == null ? "cannot be read or written" : e.getReason());
    };
  }

  /** A message as Lucene writes it: the path in front, no names of classes. */
  public static String ofMessage(@Nullable String message) {
    if (message == null || message.isBlank()) {
      return "cannot be read or written";
    }
    Matcher path = RESOURCE_PATH.matcher(message);
    String where = path.find() ? path.group(1) + ": " : "";
    String said = where.isEmpty() ? message : RESOURCE.matcher(message).replaceFirst("");
    return where + withoutClasses(said);
  }

  /** A message without the names of Java classes in it. */
  public static String withoutClasses(String message) {
    String said = CLASS.matcher(message).replaceAll("");
    return SIMPLE_CLASS.matcher(said).replaceAll("").strip();
  }

  private static String lowerFirst(String s) {
    return s.isEmpty() ? s : s.substring(0, 1).toLowerCase(Locale.ROOT) + s.substring(1);
  }
}
