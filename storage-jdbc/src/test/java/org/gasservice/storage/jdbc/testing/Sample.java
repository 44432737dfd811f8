package org.gasservice.storage.jdbc.testing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Attribute;
import org.gasservice.storage.Bytes;
import org.gasservice.storage.Change;
import org.gasservice.storage.Codec;
import org.gasservice.storage.Column;
import org.gasservice.storage.Document;
import org.gasservice.storage.Entry;
import org.gasservice.storage.Held;
import org.gasservice.storage.Index;
import org.gasservice.storage.Key;
import org.gasservice.storage.Kind;
import org.gasservice.storage.Micros;
import org.gasservice.storage.Reach;
import org.gasservice.storage.Receipt;
import org.gasservice.storage.Storage;
import org.jspecify.annotations.Nullable;

/** A type with every kind of attribute and index, and units about it: for the tests of the adapters. */
public record Sample(
    String state,
    @Nullable Instant due,
    @Nullable String name,
    long amount,
    boolean open,
    LocalDate day,
    BigDecimal money,
    @Nullable String code,
    List<String> phones,
    String note) {

  public static final Instant T0 = Instant.parse("2026-02-17T02:00:00Z");

  public static final AggregateType<Sample> TYPE = type("sample");

  public static AggregateType<Sample> type(String name) {
    return new AggregateType<>(name, Sample.class, new SampleCodec(), attributes(), indexes());
  }

  public static List<Attribute<Sample>> attributes() {
    return List.of(
        Attribute.of("state", Kind.TOKEN, Sample::state),
        Attribute.of("due", Kind.INSTANT, Sample::due),
        new Attribute<>(Column.personalText("name"), Sample::name),
        Attribute.of("amount", Kind.LONG, Sample::amount),
        Attribute.of("open", Kind.BOOL, Sample::open),
        Attribute.of("day", Kind.DATE, Sample::day),
        new Attribute<>(Column.decimal("money", 2), Sample::money),
        Attribute.of("code", Kind.TOKEN, Sample::code));
  }

  public static List<Index<Sample>> indexes() {
    return List.of(
        Index.over("by_due", Reach.STORE, "due"),
        Index.over("by_state", Reach.STORE, "state", "due"),
        Index.descending("latest", Reach.STORE, "day", "due"),
        Index.over("by_name", Reach.STORE, "name"),
        Index.over("in_root", Reach.ROOT, "state", "amount"),
        Index.over("by_money", Reach.STORE, "money"),
        Index.over("by_open", Reach.STORE, "open", "amount"),
        Index.unique("by_code", Reach.STORE, "code"),
        Index.uniqueTuples(
            "phone", Reach.ROOT, List.of(Column.of("number", Kind.TOKEN)), Sample::phoneTuples),
        Index.tuples(
            "any_phone",
            Reach.STORE,
            List.of(Column.of("number", Kind.TOKEN)),
            Sample::phoneTuples));
  }

  public List<List<Object>> phoneTuples() {
    return phones.stream().map(phone -> List.<Object>of(phone)).toList();
  }

  public static Sample of(String state) {
    return new Sample(
        state,
        null,
        null,
        0,
        true,
        LocalDate.of(2026, 2, 17),
        new BigDecimal("0.00"),
        null,
        List.of(),
        "");
  }

  public Sample withState(String value) {
    return new Sample(value, due, name, amount, open, day, money, code, phones, note);
  }

  public Sample withDue(@Nullable Instant value) {
    return new Sample(state, value, name, amount, open, day, money, code, phones, note);
  }

  public Sample withName(@Nullable String value) {
    return new Sample(state, due, value, amount, open, day, money, code, phones, note);
  }

  public Sample withAmount(long value) {
    return new Sample(state, due, name, value, open, day, money, code, phones, note);
  }

  public Sample withDay(LocalDate value) {
    return new Sample(state, due, name, amount, open, value, money, code, phones, note);
  }

  public Sample withMoney(String value) {
    return new Sample(
        state, due, name, amount, open, day, new BigDecimal(value), code, phones, note);
  }

  public Sample withCode(@Nullable String value) {
    return new Sample(state, due, name, amount, open, day, money, value, phones, note);
  }

  public Sample withPhones(String... value) {
    return new Sample(state, due, name, amount, open, day, money, code, List.of(value), note);
  }

  public Sample withNote(String value) {
    return new Sample(state, due, name, amount, open, day, money, code, phones, value);
  }

  public static Change<Sample> insert(Key key, Sample value) {
    return insert(TYPE, key, value);
  }

  public static Change<Sample> insert(AggregateType<Sample> type, Key key, Sample value) {
    return new Change.Insert<>(
        type, key, value, type.codec().write(value, null), entry(type, key, 1, "made"));
  }

  public static Change<Sample> update(Held<Sample> before, Sample value) {
    return update(TYPE, before, value);
  }

  public static Change<Sample> update(
      AggregateType<Sample> type, Held<Sample> before, Sample value) {
    Entry entry = entry(type, before.key(), before.version() + 1, "changed " + value.note());
    return new Change.Update<>(type, before, value, type.codec().write(value, before), entry);
  }

  public static Change<Sample> erase(Held<Sample> before, Sample value) {
    return new Change.Erase<>(
        TYPE,
        before,
        value,
        TYPE.codec().write(value, before),
        entry(TYPE, before.key(), before.version() + 1, "erased"));
  }

  public static Entry entry(AggregateType<?> type, Key key, long version, String payload) {
    Optional<Entry.Trace> trace =
        Optional.of(new Entry.Trace(Bytes.utf8(payload), Bytes.utf8("salt")));
    return new Entry(
        type.name(),
        key,
        version,
        T0,
        T0,
        "E-1",
        "desk",
        "sample.change",
        "c" + version,
        trace,
        Bytes.utf8("payload"),
        Bytes.utf8("state"),
        Bytes.utf8("link " + key.id() + " " + version));
  }

  public static Receipt receipt(String root, String commandId) {
    return new Receipt(root, commandId, Bytes.utf8("digest"), T0, Bytes.utf8("result"));
  }

  public static Held<Sample> load(Storage storage, Key key) {
    return storage.find(TYPE, List.of(key)).get(0);
  }

  /** The note is cold, the rest hot. */
  public static final class SampleCodec implements Codec<Sample> {
    @Override
    public int schema() {
      return 1;
    }

    @Override
    public Document write(Sample value, @Nullable Held<Sample> before) {
      try (ByteArrayOutputStream bytes = new ByteArrayOutputStream();
          DataOutputStream out = new DataOutputStream(bytes)) {
        out.writeUTF(value.state);
        out.writeLong(value.due == null ? Long.MIN_VALUE : Micros.of(value.due));
        out.writeUTF(value.name == null ? "" : value.name);
        out.writeLong(value.amount);
        out.writeBoolean(value.open);
        out.writeLong(value.day.toEpochDay());
        out.writeUTF(value.money.toPlainString());
        out.writeUTF(value.code == null ? "" : value.code);
        out.writeInt(value.phones.size());
        for (String phone : value.phones) {
          out.writeUTF(phone);
        }
        return new Document(1, Bytes.wrap(bytes.toByteArray()), Bytes.utf8(value.note));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public Sample read(Document document) {
      try (DataInputStream in =
          new DataInputStream(new ByteArrayInputStream(document.hot().shared()))) {
        String state = in.readUTF();
        long due = in.readLong();
        String name = in.readUTF();
        long amount = in.readLong();
        boolean open = in.readBoolean();
        LocalDate day = LocalDate.ofEpochDay(in.readLong());
        BigDecimal money = new BigDecimal(in.readUTF());
        String code = in.readUTF();
        List<String> phones = new ArrayList<>();
        for (int n = in.readInt(); n > 0; n--) {
          phones.add(in.readUTF());
        }
        return new Sample(
            state,
            due == Long.MIN_VALUE ? null : Micros.toInstant(due),
            name.isEmpty() ? null : name,
            amount,
            open,
            day,
            money,
            code.isEmpty() ? null : code,
            phones,
            document.cold().asUtf8());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
