package org.gasservice.storage.postgres;

import org.gasservice.storage.jdbc.TableMapping;

/** Renders the trigger that counts changes of a table of the host's. */
final class MappingTrigger {

  private MappingTrigger() {}

  static String of(TableMapping<?> mapping) {
    String table = mapping.table();
    String name = "gas_count_" + table.replace('.', '_');
    return """
        create or replace function %1$s() returns trigger language plpgsql as $$
        begin
          insert into gas_mapped_count as c (host, k, n) values ('%2$s', new.%3$s, 1)
            on conflict (host, k) do update set n = c.n + 1;
          return new;
        end $$;
        create or replace trigger %1$s after insert or update on %2$s
          for each row execute function %1$s();
        """.formatted(name, table, mapping.keyColumn());
  }
}
