package org.gasservice.core.command;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gasservice.core.privacy.PersonalPart;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Entry;

/** Everything the chosen features register, looked up by name and class. */
public final class Registry {

  private final List<Feature> features;
  private final Map<String, CommandType<?, ?>> byName = new TreeMap<>();
  private final Map<Class<?>, CommandType<?, ?>> byClass = new HashMap<>();
  private final Map<String, AggregateType<?>> types = new TreeMap<>();
  private final Set<String> references = new HashSet<>();
  private final Map<Class<?>, AggregateType<?>> typesByClass = new HashMap<>();
  private final Map<String, List<Guard<?>>> guards = new HashMap<>();
  private final Map<String, UniqueRule> uniqueRules = new HashMap<>();
  private final Map<String, PersonalPart<?>> personal = new TreeMap<>();
  private final Map<String, Confidential<?>> confidential = new HashMap<>();
  private final Map<String, FollowUp> followUps = new TreeMap<>();
  private final Map<String, List<FollowUp>> followUpsOn = new HashMap<>();
  private final Map<String, List<FollowUp>> followUpsOfNew = new HashMap<>();
  private final Messages messages;

  /** @throws IllegalArgumentException when two features claim one name, or a guard or a follow-up names a command nobody registers */
  public Registry(Collection<Feature> features) {
    this.features = List.copyOf(features);
    types.put(DenialStream.TYPE.name(), DenialStream.TYPE);
    for (Feature feature : features) {
      feature.types().forEach(type -> claim(types, type.name(), type));
      feature.references().forEach(type -> references.add(type.name()));
      feature.commands().forEach(this::addCommand);
      feature
          .guards()
          .forEach(guard ->
              guards.computeIfAbsent(guard.command(), c -> new ArrayList<>()).add(guard));
      feature
          .uniqueRules()
          .forEach(rule -> claim(uniqueRules, rule.type().name() + " " + rule.index(), rule));
      feature.personal().forEach(part -> claim(personal, part.type().name(), part));
      feature.confidential().forEach(rule -> claim(confidential, rule.type().name(), rule));
      feature.followUps().forEach(this::addFollowUp);
    }
    followUps.values().forEach(this::requireCommands);
    types.values().forEach(type -> typesByClass.putIfAbsent(type.of(), type));
    guards
        .keySet()
        .forEach(command -> Objects.requireNonNull(
            byName.get(command), () -> "no command " + command + " to guard"));
    messages =
        new Messages(this.features.stream().flatMap(f -> f.messages().stream()).toList());
  }

  private void addCommand(CommandType<?, ?> command) {
    claim(byName, command.name(), command);
    claim(byClass, command.of(), command);
  }

  private void addFollowUp(FollowUp followUp) {
    claim(followUps, followUp.name(), followUp);
    followUp
        .on()
        .forEach(command ->
            followUpsOn.computeIfAbsent(command, c -> new ArrayList<>()).add(followUp));
    followUp
        .created()
        .forEach(
            type -> followUpsOfNew.computeIfAbsent(type, t -> new ArrayList<>()).add(followUp));
  }

  private void requireCommands(FollowUp followUp) {
    followUp.created().stream()
        .filter(type -> !types.containsKey(type))
        .findFirst()
        .ifPresent(type -> {
          throw new IllegalArgumentException(
              "no type " + type + " for follow-up " + followUp.name());
        });
    Stream.concat(followUp.on().stream(), followUp.derives().stream())
        .filter(command -> !byName.containsKey(command))
        .findFirst()
        .ifPresent(command -> {
          throw new IllegalArgumentException(
              "no command " + command + " for follow-up " + followUp.name());
        });
  }

  private static <K, V> void claim(Map<K, V> map, K key, V value) {
    if (map.putIfAbsent(key, value) != null) {
      throw new IllegalArgumentException(key + " is registered twice");
    }
  }

  public List<Feature> features() {
    return features;
  }

  /** All commands, by name. */
  public Collection<CommandType<?, ?>> commands() {
    return byName.values();
  }

  public Optional<CommandType<?, ?>> command(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** All aggregate types, by name. */
  public Collection<AggregateType<?>> types() {
    return types.values();
  }

  /** What each type keeps of persons, by name of the type. */
  public Collection<PersonalPart<?>> personal() {
    return personal.values();
  }

  /** What a type keeps of persons, if anything. */
  @SuppressWarnings("unchecked")
  public <T> Optional<PersonalPart<T>> personal(AggregateType<T> type) {
    return Optional.ofNullable((PersonalPart<T>) personal.get(type.name()));
  }

  /** Whether an aggregate is shown to whoever reads, beside the permission to read its type. */
  @SuppressWarnings("unchecked")
  public <T> boolean shows(AggregateType<T> type, T value, Reads reads) {
    Confidential<T> rule = (Confidential<T>) confidential.get(type.name());
    return rule == null || rule.test().shows(value, reads);
  }

  boolean isConfidential(AggregateType<?> type) {
    return confidential.containsKey(type.name());
  }

  public Messages messages() {
    return messages;
  }

  /** All follow-ups, by name. */
  public Collection<FollowUp> followUps() {
    return followUps.values();
  }

  public Optional<FollowUp> followUp(String name) {
    return Optional.ofNullable(followUps.get(name));
  }

  /** What follows from an entry: what a new aggregate triggers, and what its command triggers where it tells of what that was about. */
  public List<FollowUp> followUps(Entry entry) {
    CommandType<?, ?> type = byName.get(entry.command());
    Set<FollowUp> found = new LinkedHashSet<>();
    if (entry.version() == 1) {
      found.addAll(followUpsOfNew.getOrDefault(entry.type(), List.of()));
    }
    if (type != null && type.about().name().equals(entry.type())) {
      found.addAll(followUpsOn.getOrDefault(entry.command(), List.of()));
    }
    return List.copyOf(found);
  }

  /** The type an aggregate is of. */
  Optional<AggregateType<?>> typeOf(Object aggregate) {
    return Optional.ofNullable(typesByClass.get(aggregate.getClass()));
  }

  @SuppressWarnings("unchecked")
  <C extends Command> CommandType<C, ?> typeOf(C command) {
    CommandType<?, ?> type = byClass.get(command.getClass());
    if (type == null) {
      throw InvalidCommand.of(
          "", "command.unknown", Map.of("command", command.getClass().getSimpleName()));
    }
    return (CommandType<C, ?>) type;
  }

  boolean isReference(AggregateType<?> type) {
    return references.contains(type.name());
  }

  List<Guard<?>> guards(String command) {
    return guards.getOrDefault(command, List.of());
  }

  Optional<UniqueRule> uniqueRule(String type, String index) {
    return Optional.ofNullable(uniqueRules.get(type + " " + index));
  }
}
