package org.gasservice.core.complaint;

import org.gasservice.core.privacy.Personal;

/** Adds what the complainant says later ({@code complaint.add-words}); taken like the complaint itself, whatever it is [D4-7b]. */
public record AddWords(String complaint, Personal said) implements ComplaintCommand {

  public AddWords {
    said = Words.kept(said, Words.LONGEST);
  }
}
