package org.gasservice.core.conduct;

import static org.gasservice.core.standard.Clauses.D2_1_11;
import static org.gasservice.core.standard.Clauses.D4_3a;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.gasservice.core.standard.Keeps;

/** One of the seven voices (服务七声). Three of them belong to every conversation, the others to their occasion. */
@Keeps({D2_1_11, D4_3a})
public enum Courtesy {
  /** 问候声: on entry. */
  GREETING(true),
  /** 回应声: to a question. */
  RESPONSE(true),
  /** 道歉声: for trouble. */
  APOLOGY(false),
  /** 致谢声: for cooperation. */
  THANKS(false),
  /** 提醒声: at what matters. */
  REMINDER(false),
  /** 告知声: when leaving midway. */
  LEAVING(false),
  /** 道别声: at the end. */
  GOODBYE(true);

  private final boolean always;

  Courtesy(boolean always) {
    this.always = always;
  }

  /** The three voices (三声) no conversation goes without. */
  public static Set<Courtesy> always() {
    Set<Courtesy> three = EnumSet.noneOf(Courtesy.class);
    Arrays.stream(values()).filter(courtesy -> courtesy.always).forEach(three::add);
    return Collections.unmodifiableSet(three);
  }
}
