package org.gasservice.core.standard;

import java.util.List;

/**
 * Words never to be used (服务忌语), one group of them.
 *
 * @param group what is wrong with them: {@code FLAT_REFUSAL}, {@code PASSING_ON}, {@code BLAMING} …
 * @param zh in Chinese
 * @param en in English
 */
public record BannedPhrases(String group, String clause, List<String> zh, List<String> en) {

  public BannedPhrases {
    Tokens.word("group", group);
    zh = List.copyOf(zh);
    en = List.copyOf(en);
  }
}
