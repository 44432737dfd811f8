package org.gasservice.core.standard;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the code that keeps a clause, and the test that proves it is kept: {@code @Keeps(D5_1_2b)}. The trace from clause to code to
 * test is drawn from these marks. A wrong id does not compile, since the ids are the constants of {@link Clauses}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.FIELD, ElementType.CONSTRUCTOR})
public @interface Keeps {

  /** One or more clause ids. */
  String[] value();
}
