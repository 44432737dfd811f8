package org.gasservice.core.document;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All forms a company uses, every version of them.
 *
 * @param forms of one id, later versions beside earlier ones
 */
public record FormBook(List<Form> forms) {

  /** @throws IllegalArgumentException when a version of a form is there twice */
  public FormBook {
    forms = List.copyOf(forms);
    Set<String> seen = new HashSet<>();
    forms.stream()
        .map(form -> form.id() + "@" + form.version())
        .filter(key -> !seen.add(key))
        .findFirst()
        .ifPresent(key -> {
          throw new IllegalArgumentException("form " + key + " is there twice");
        });
  }

  /** The 15 forms of the manual and its seven record attachments. */
  public static FormBook standard() {
    return Standard.BOOK;
  }

  /** With forms of a company's own, or later versions of ours. */
  public FormBook and(Collection<Form> more) {
    List<Form> all = new ArrayList<>(forms);
    all.addAll(more);
    return new FormBook(all);
  }

  /** The latest version of a form: the one documents are issued on. */
  public Optional<Form> latest(String id) {
    return forms.stream().filter(form -> form.id().equals(id)).max(comparingInt(Form::version));
  }

  /** The version a document was issued on. */
  public Optional<Form> find(String id, int version) {
    return forms.stream()
        .filter(form -> form.id().equals(id) && form.version() == version)
        .findFirst();
  }

  /** Read once, when somebody asks. */
  private static final class Standard {
    private static final FormBook BOOK = Shipped.json("forms.json", FormBook.class);
  }
}
