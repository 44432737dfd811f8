package org.gasservice.core.standard;

import java.util.List;

/**
 * What a customer has to bring for a business, told in one go [D2-1.2] (办理所需资料).
 *
 * @param business the kind of business
 */
public record BusinessPapers(String business, String clause, List<Paper> papers) {

  public BusinessPapers {
    Tokens.word("business", business);
    papers = List.copyOf(papers);
  }

  /**
   * One paper.
   *
   * @param id stable token
   * @param original whether the original is looked at; what is taken is receipted [D4-10a]
   */
  public record Paper(String id, Wording name, boolean original) {

    public Paper {
      Tokens.word("id", id);
    }
  }
}
