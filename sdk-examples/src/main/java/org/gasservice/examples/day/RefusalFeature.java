package org.gasservice.examples.day;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.gasservice.core.access.RoleBook;
import org.gasservice.core.command.CommandType;
import org.gasservice.core.command.Feature;
import org.gasservice.storage.Key;

/** The feature {@code day}: one aggregate, one command, and the permission to use it. */
public final class RefusalFeature {

  static final String NOTE = "day.note-refusal";

  private RefusalFeature() {}

  public static Feature create() {
    return Feature.named("day")
        .type(RefusalNote.TYPE)
        .command(CommandType.within(
            NOTE,
            NoteRefusal.class,
            RefusalNote.TYPE,
            command -> RefusalNote.keyOf(command.note().step()).root(),
            (command, draft) -> {
              Key key = RefusalNote.keyOf(command.note().step());
              draft.insert(RefusalNote.TYPE, key, command.note());
              return key;
            }))
        .build();
  }

  /** The roles that ship with the library; parts of the system may note refusals besides. */
  public static RoleBook roles() {
    Map<String, Set<String>> roles = new HashMap<>(RoleBook.standard().roles());
    Set<String> system = new TreeSet<>(roles.getOrDefault(RoleBook.SYSTEM, Set.of()));
    system.add(NOTE);
    roles.put(RoleBook.SYSTEM, system);
    return new RoleBook(roles);
  }
}
