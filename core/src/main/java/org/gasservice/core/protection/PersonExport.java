package org.gasservice.core.protection;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.gasservice.core.command.CommandJson;
import org.gasservice.core.command.Reads;
import org.gasservice.core.customer.Party;
import org.gasservice.core.json.Json;
import org.gasservice.storage.Entry;

/**
 * Everything about a person as one JSON object (个人信息查阅、复制): {@code party}, and in {@code records} one object an aggregate with type, key, version,
 * class of records, whole value and journal. An aggregate that belongs to somebody else is not among them, whatever stands beside it.
 */
record PersonExport(CommandJson json, Belongings belongings, Reads reads) {

  private static final int PAGE = 500;

  ObjectNode of(Party party) {
    Person person = new Person(party.id(), party.tokens());
    ObjectNode whole = JsonNodeFactory.instance.objectNode().put("party", party.id());
    whole.put("standing", party.standing().name());
    ArrayNode records = whole.putArray("records");
    for (String root : belongings.roots(reads, person)) {
      belongings
          .of(reads, person, root, belongings.all(reads, root))
          .forEach(item -> records.add(record(item)));
    }
    return whole;
  }

  private ObjectNode record(Item<?> item) {
    ObjectNode record = JsonNodeFactory.instance.objectNode();
    record.put("type", item.part().type().name());
    record.set("key", Json.view(item.key()));
    record.put("version", item.held().version());
    record.put("records", item.part().records());
    record.set("value", Json.reveal(item.held().value()));
    ArrayNode journal = record.putArray("journal");
    long version = 0;
    List<Entry> page;
    do {
      page = reads.history(item.part().type(), item.key(), version, PAGE);
      page.forEach(entry -> journal.add(json.reveal(entry)));
      version += page.size();
    } while (page.size() == PAGE);
    return record;
  }
}
