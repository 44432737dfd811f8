package org.gasservice.core.standard;

import java.util.List;
import java.util.Optional;

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
   * @param conditional whether it is asked for in some cases only, which its name says; always when absent
   */
  public record Paper(String id, Wording name, boolean original, Optional<Boolean> conditional) {

    public Paper {
      conditional = conditional == null ? Optional.empty() : conditional;
      Tokens.word("id", id);
    }

    /** Whether everybody who asks for the business has to bring it. */
    public boolean always() {
      return !conditional.orElse(false);
    }
  }
}
