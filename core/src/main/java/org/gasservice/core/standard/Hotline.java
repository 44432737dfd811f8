package org.gasservice.core.standard;

import java.util.Optional;

/**
 * A number customers may call, by what it is for (服务热线).
 *
 * @param purpose {@code EMERGENCY}, {@code SERVICE}, {@code COMPLAINT}, {@code COMMERCIAL}, {@code SUPERVISION} …
 * @param number empty until the company fills it in
 */
public record Hotline(String purpose, String clause, Optional<String> number) {

  public Hotline {
    Tokens.word("purpose", purpose);
  }
}
